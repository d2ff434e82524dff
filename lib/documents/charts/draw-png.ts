import 'server-only'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Resvg as ResvgClass } from '@resvg/resvg-wasm'
import { fontFiles } from '@/lib/documents/fonts'
import type { ChartPicture } from './chart-svg'

/** Pixels for each unit of the picture: 640 units over 165 mm give 295 to the inch. */
const sharpness = 3

/** A picture as PNG: some programs that open a .docx show no SVG. */
export async function drawPng({ svg }: ChartPicture): Promise<Uint8Array> {
  const { Resvg, fontBuffers } = await loaded()
  const resvg = new Resvg(svg, {
    font: { fontBuffers, defaultFontFamily: 'Tinos', serifFamily: 'Tinos' },
    fitTo: { mode: 'zoom', value: sharpness },
  })
  try {
    const image = resvg.render()
    try {
      return image.asPng()
    } finally {
      image.free()
    }
  } finally {
    resvg.free()
  }
}

type Loaded = { Resvg: typeof ResvgClass; fontBuffers: Uint8Array[] }

let loading: Promise<Loaded> | null = null

/** Once for the process: the module can be set up only once. */
function loaded(): Promise<Loaded> {
  loading ??= load().catch((error: unknown) => {
    loading = null
    throw error
  })
  return loading
}

async function load(): Promise<Loaded> {
  const { initWasm, Resvg } = await import('@resvg/resvg-wasm')
  await initWasm(await readFile(path.join(process.cwd(), 'node_modules/@resvg/resvg-wasm/index_bg.wasm')))
  return { Resvg, fontBuffers: await Promise.all([readFile(fontFiles.normal), readFile(fontFiles.bold)]) }
}
