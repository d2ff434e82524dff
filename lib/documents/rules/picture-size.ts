import type { DocumentToWrite } from './document'
import { contentHeight, contentWidth } from './page-measures'

/**
 * How large a picture is printed: as wide as the text, smaller only where it would not fit a page with its title.
 * In units of which `perMillimetre` make a millimetre.
 */
export function pictureSize(
  picture: { width: number; height: number },
  layout: DocumentToWrite['layout'],
  perMillimetre: number,
): { width: number; height: number } {
  const most = { width: contentWidth(layout), height: contentHeight(layout) - 25 }
  const scale = Math.min(most.width / picture.width, most.height / picture.height)
  return {
    width: Math.floor(picture.width * scale * perMillimetre),
    height: Math.floor(picture.height * scale * perMillimetre),
  }
}
