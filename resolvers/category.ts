/** What a case is about, in its department's own classes. */
import type { CategoryResolvers } from './types.generated.ts';

export const categoryResolvers: CategoryResolvers = {
  parent: (category, _, { loaders }) =>
    category.parentCode === null ? null : loaders.categories.load(`${category.system} ${category.parentCode}`),
};
