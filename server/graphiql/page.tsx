/** The GraphiQL page: a tab for each worked question, the documentation explorer, a header editor that holds the token. */
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createClient } from 'graphql-ws';
import { createRoot } from 'react-dom/client';

const documents = import.meta.glob<string>('../questions/*.graphql', { query: '?raw', import: 'default', eager: true });
const questions = Object.keys(documents)
  .sort()
  .map((file) => documents[file] ?? '');

// The demo's link carries the token behind `#`, so that it reaches this page and no server log.
const token = new URLSearchParams(location.hash.slice(1)).get('token');
const headers = JSON.stringify({ authorization: `Bearer ${token ?? '<token from: npx hub token --role officer>'}` }, null, 2);

const socketAddress = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`;
const signedIn = token === null ? {} : { authorization: `Bearer ${token}` };
const fetcher = createGraphiQLFetcher({
  url: '/graphql',
  // The schema is asked for before the header editor stands, and is told to nobody who is not signed in. The editor's headers go before these.
  headers: signedIn,
  wsClient: createClient({
    url: socketAddress,
    lazy: true,
    connectionParams: () => signedIn,
  }),
});

const root = document.getElementById('graphiql');
if (root !== null) {
  createRoot(root).render(
    <GraphiQL
      fetcher={fetcher}
      defaultEditorToolsVisibility="headers"
      defaultHeaders={headers}
      defaultTabs={questions.map((query) => ({ query, headers }))}
      initialHeaders={headers}
      shouldPersistHeaders={false}
    />,
  );
}
