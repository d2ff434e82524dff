import { parseXml, type XmlHandlers } from './parse-xml'

/** Parses a part of a workbook to its end. */
export async function readXml(bytes: AsyncIterable<Uint8Array>, handlers: XmlHandlers): Promise<void> {
  const pieces = parseXml(bytes, handlers)
  while (!(await pieces.next()).done);
}
