// A quick look at a photo before it travels. Darkness that can be made up for is no fault; what is lost is: light,
// sharpness, corners, pixels. The server judges again once the page is clean.
import { area, canvas } from './photo-sheet.js'

const DARKEST_PAPER = 24 // of 255: below, nothing is left to brighten
const LEAST_EDGE = 1000 // pixels of the sheet: 85 dpi on A4
const BLUR = .25 // of the contrast: sharp print steps from paper to ink by .6 of it, print that can just be read by .3
const JUDGED_EDGE = 1100 // pixels: 100 dpi, at which print that is sharp can be read
const PRINT = 28 // grey levels: a page with less contrast has no print to judge

// All that is wrong, worst first: TOO_DARK, BLURRED, CUT_OFF, TOO_SMALL.
export function faults(photo, sheet, found) {
  const { paper, sharpness } = print(inner(photo, sheet))
  const wrong = []
  if (paper < DARKEST_PAPER) wrong.push('TOO_DARK')
  else if (sharpness < BLUR) wrong.push('BLURRED')
  if (found && isCutOff(sheet)) wrong.push('CUT_OFF')
  if (Math.max(photo.width, photo.height) * Math.sqrt(area(sheet)) < LEAST_EDGE) wrong.push('TOO_SMALL')
  return wrong
}

// Two corners or more at the very edge of the photo: the sheet goes on outside of it.
function isCutOff(sheet) {
  const atEdge = corner => Math.min(corner.x, corner.y, 1 - corner.x, 1 - corner.y) < .004
  return area(sheet) < .97 && sheet.filter(atEdge).length >= 2
}

// The middle of the sheet, without the table around it.
function inner(photo, sheet) {
  const across = sheet.map(corner => corner.x * photo.width).sort((a, b) => a - b)
  const down = sheet.map(corner => corner.y * photo.height).sort((a, b) => a - b)
  const width = (across[2] - across[1]) * .9, height = (down[2] - down[1]) * .9
  const scale = Math.min(1, JUDGED_EDGE / Math.max(width, height))
  const flat = canvas(width * scale, height * scale)
  const pen = flat.getContext('2d', { willReadFrequently: true })
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(photo, across[1] + width / 18, down[1] + height / 18, width, height, 0, 0, flat.width, flat.height)
  return flat
}

// How bright the paper is, and how steep the steps from paper to ink are, across and down: a hand that moved blurs one of
// the two.
function print(flat) {
  const { width, height } = flat
  const pixels = flat.getContext('2d', { willReadFrequently: true }).getImageData(0, 0, width, height).data
  const greys = new Uint8Array(width * height)
  for (let i = 0; i < greys.length; i++)
    greys[i] = (54 * pixels[4 * i] + 183 * pixels[4 * i + 1] + 19 * pixels[4 * i + 2]) >> 8
  const levels = new Uint32Array(256), across = new Uint32Array(256), down = new Uint32Array(256)
  for (let y = 0; y < height - 1; y++)
    for (let x = 0, i = y * width; x < width - 1; x++, i++) {
      levels[greys[i]]++
      across[Math.abs(greys[i + 1] - greys[i])]++
      down[Math.abs(greys[i + width] - greys[i])]++
    }
  const paper = share(levels, .9)
  const contrast = paper - share(levels, .01)
  if (contrast < PRINT) return { paper, sharpness: 1 }
  return { paper, sharpness: Math.min(share(across, .995), share(down, .995)) / contrast }
}

// The level below which this share of all pixels lies.
function share(levels, part) {
  let left = levels.reduce((sum, count) => sum + count, 0) * part
  let level = 0
  while (level < 255 && (left -= levels[level]) > 0) level++
  return level
}
