import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { root } from './paths.mjs'

const program = (/** @type {string} */ body) => `
  const { main, whenEnding } = await import('./scripts/toolchain/lifetime.mjs')
  const { PlainError } = await import('./scripts/toolchain/plain-error.mjs')
  const { run } = await import('./scripts/toolchain/run.mjs')
  whenEnding(async () => console.log('undone first to last'))
  whenEnding(() => { throw new Error('in the way') })
  whenEnding(() => console.log('undone last to first'))
  await main(async () => { ${body} }, { codeWhenStopped: 7 })`

/** @param {string} body */
function start(body) {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program(body)], { cwd: root })
  return { child, ended: Promise.all([once(child, 'close'), text(child.stdout), text(child.stderr)]) }
}

const bothUndone = 'undone last to first\nundone first to last\n'
const forEver = `console.log('running'); setInterval(() => {}, 1000); await new Promise(() => {})`

describe('main', () => {
  it('ends with the code of the program, and undoes all though one fails', async () => {
    const [[code], output, errors] = await start('return 3').ended
    expect([code, output]).toEqual([3, bothUndone])
    expect(errors).toContain('in the way')
  })

  it('tells a plain error in one line, any other with its stack', async () => {
    const [[code], , plain] = await start(`throw new PlainError('Sai.', 'wrong')`).ended
    expect([code, plain.split('\n')[0]]).toEqual([1, 'Sai. (wrong)'])
    const [, , surprise] = await start(`throw new Error('surprise')`).ended
    expect(surprise).toMatch(/Error: surprise\n\s+at /)
  })

  it.each(/** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))('undoes all after %s', async (signal) => {
    const { child, ended } = start(forEver)
    await once(child.stdout, 'data')
    child.kill(signal)
    const [[code], output] = await ended
    expect([code, output.replace('running\n', '')]).toEqual([7, bothUndone])
  })

  it('takes the programs it runs along, without a word about them', async () => {
    const { child, ended } = start(
      `console.log('running'); await run('sleep', ['60']); throw new Error('killed')`,
    )
    await once(child.stdout, 'data')
    const startedAt = performance.now()
    child.kill('SIGTERM')
    const [[code], output, errors] = await ended
    expect([code, output, errors.includes('killed')]).toEqual([7, `running\n${bothUndone}`, false])
    expect(performance.now() - startedAt).toBeLessThan(10_000)
  })

  it('leaves when the shell that started it is gone', async () => {
    const shell = spawn(process.execPath, ['-e', inShell(program(forEver))], { cwd: root })
    const output = text(shell.stdout)
    await once(shell.stdout, 'data')
    shell.kill('SIGKILL')
    expect(await output).toContain(bothUndone)
  })
})

/** A parent that passes no signal on. @param {string} inner */
function inShell(inner) {
  const args = JSON.stringify(['--input-type=module', '-e', inner])
  return `require('node:child_process').spawn(process.execPath, ${args}, { stdio: 'inherit' }); setInterval(() => {}, 1000)`
}
