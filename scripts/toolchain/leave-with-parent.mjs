// @ts-check
// Loaded into the web process: when the program that started it was killed and could not ask it to leave, it asks
// itself. Otherwise it would keep the port and live on without a database.

const parent = process.ppid
const watch = setInterval(() => {
  if (process.ppid === parent) return
  clearInterval(watch)
  process.kill(process.pid, 'SIGTERM')
}, 500)
watch.unref()
