/** The shape of the hub's configuration, resolved once by `loadConfiguration(env)` and passed on. */

export interface SftpSettings {
  readonly host: string;
  readonly port: number;
  readonly username: string;
  /** Remote folder that holds `outgoing/` (housing) or the reference files. */
  readonly root: string;
  readonly password: string | null;
  /** PEM text. */
  readonly privateKey: string | null;
  /** `SHA256:<base64 without padding>` */
  readonly hostKey: string;
  /** Name of the variable that set the address, for error sentences (`HOUSING_SFTP_URL`). */
  readonly prefix: string;
}

export interface PoliceSettings {
  /** `postgres://…` or `mysql://…` */
  readonly databaseUrl: string;
}

export interface HotlineSettings {
  readonly apiUrl: string;
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

export interface HealthSettings {
  readonly fhirUrl: string;
  readonly tokenUrl: string;
  readonly clientId: string;
  /** PEM (PKCS#8) or JWK text, ES384 or RS384. */
  readonly privateKey: string;
}

/** null: the department is off. */
export interface DepartmentSettings {
  readonly reference: SftpSettings | null;
  readonly housing: SftpSettings | null;
  readonly police: PoliceSettings | null;
  readonly hotline: HotlineSettings | null;
  readonly health: HealthSettings | null;
}

export interface AuthSettings {
  readonly issuer: string;
  readonly audience: string;
  /** URL or file path of the issuer's JWKS. */
  readonly jwks: string;
  /** How long a token may live at most, from its issue; null for the sandbox's issuer, whose trial tokens last a working day. */
  readonly sessionSeconds: number | null;
}

export interface Configuration {
  /** null: embedded PostgreSQL under `dataDir`. */
  readonly databaseUrl: string | null;
  /** null: queues in the hub's PostgreSQL. */
  readonly redisUrl: string | null;
  /** Absolute. */
  readonly dataDir: string;
  /** Absolute: the file that checkpoints of the log of disclosures are signed into; null: under `dataDir`. */
  readonly checkpointFile: string | null;
  readonly departments: DepartmentSettings;
  /** null: nobody can sign in, nothing personal is answered. */
  readonly auth: AuthSettings | null;
  readonly logLevel: string;
}
