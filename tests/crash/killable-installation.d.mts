/** A PostgreSQL that writes to the disk and the built application, both to be killed and started again. */
export declare class KillableInstallation {
  static create(): Promise<KillableInstallation>
  readonly ownerUrl: string
  readonly address: string
  startWeb(): Promise<void>
  killWeb(): Promise<void>
  killDatabase(): Promise<void>
  startDatabase(): Promise<void>
  waitUntilReady(): Promise<void>
  remove(): Promise<void>
}
