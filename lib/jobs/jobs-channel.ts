/** The channel of LISTEN and NOTIFY on which workers hear of new work. It carries nothing. */
export const jobsChannel = 'jobs'
