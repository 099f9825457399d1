/** Names the policy that an answer was given under: every audit entry carries it. Raised with every change of core/policy. */
export const policyVersion = '2';
