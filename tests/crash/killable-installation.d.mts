/** A PostgreSQL that writes to the disk, the built application and its worker, to be killed and started again. */
export declare class KillableInstallation {
  static create(): Promise<KillableInstallation>
  readonly ownerUrl: string
  readonly address: string
  readonly environment: NodeJS.ProcessEnv
  startWeb(): Promise<void>
  killWeb(): Promise<void>
  startWorker(): void
  killWorker(): Promise<void>
  workerPeak(): number
  workersLost(): number
  killDatabase(): Promise<void>
  startDatabase(): Promise<void>
  waitUntilReady(): Promise<void>
  remove(): Promise<void>
}
