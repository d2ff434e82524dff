/** A port that is free, the preferred one if it is. */
export declare function portFrom(preferred: number): Promise<number>

/** The product's build, made where its sources changed, as it is started for users; once it answers. */
export declare function serveProduct(options: {
  preferredPort: number
  env: Readonly<Record<string, string | undefined>>
  logFile: string
}): Promise<{ address: string; stop: () => Promise<void> }>
