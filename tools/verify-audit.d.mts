export type Lines = Iterable<string> | AsyncIterable<string>;
export type Proof =
  | { readonly whole: true; readonly entries: number; readonly checkpoints: number; readonly signedUntil: number }
  | { readonly whole: false; readonly seq: number; readonly what: string };
export function verifyAudit(entryLines: Lines, checkpointLines: Lines, publicKeyPem: string | Buffer): Promise<Proof>;
