// A quick look at a photo before it travels. Darkness that can be made up for is no fault; what is lost is: light,
// sharpness, corners, pixels. The server judges again once the page is clean.
import { area, canvas, preview } from './photo-sheet.js'

const DARKEST_PAPER = 24 // of 255: below, nothing is left to brighten
const LEAST_EDGE = 1000 // pixels of the sheet: 85 dpi on A4
const BLUR = .17 // sharp print reaches .4 to .65; photos shaken or out of focus until print is lost, .07 to .16
const JUDGED_EDGE = 1100 // pixels: 100 dpi, at which print that is sharp can be read
const CUT_LETTERS = 5 // along one edge
const STROKE = 8 // pixels there: a stroke and the white beside it
const INK = .4 // of the contrast of the page: less is no print
const BLACK = .6 // of the paper's brightness lie between it and ink that is not smeared
const PRINT = 28 // grey levels: a page with less contrast has no print to judge

// All that is wrong, worst first: TOO_DARK, BLURRED, CUT_OFF, TOO_SMALL.
export function faults(photo, sheet, found) {
  const { paper, sharpness } = print(inner(photo, sheet))
  const wrong = []
  if (paper < DARKEST_PAPER) wrong.push('TOO_DARK')
  else if (sharpness < BLUR) wrong.push('BLURRED')
  if (found ? isCutOff(sheet) : isPrintCut(photo, paper)) wrong.push('CUT_OFF')
  if (Math.max(photo.width, photo.height) * Math.sqrt(area(sheet)) < LEAST_EDGE) wrong.push('TOO_SMALL')
  return wrong
}

// Two corners or more at the very edge of the photo: the sheet goes on outside of it.
function isCutOff(sheet) {
  const atEdge = corner => Math.min(corner.x, corner.y, 1 - corner.x, 1 - corner.y) < .004
  return area(sheet) < .97 && sheet.filter(atEdge).length >= 2
}

// No corner to be seen, and print runs over an edge of the photo.
function isPrintCut(photo, paper) {
  const small = preview(photo)
  const pen = small.getContext('2d', { willReadFrequently: true })
  const { width, height } = small
  return [[0, 2, width, 1], [0, height - 3, width, 1], [2, 0, 1, height], [width - 3, 0, 1, height]].some(edge => {
    const { data } = pen.getImageData(...edge)
    let white = 0, letters = 0, was = 255
    for (let i = 0; i < data.length; i += 4) {
      if (data[i + 1] > .8 * paper) white++
      if (was > .8 * paper && data[i + 1] < .6 * paper) letters++
      if (data[i + 1] > .8 * paper || data[i + 1] < .6 * paper) was = data[i + 1]
    }
    return white > .6 * data.length / 4 && letters >= CUT_LETTERS
  })
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

// How bright the paper is, and how sharp the print on it: wherever there is some, the steepest step within a stroke's width
// as a part of the whole step, across and down, for a hand that moved blurs one of the two. It smears the ink as well, so
// pale print counts as less sharp.
function print(flat) {
  const { width, height } = flat
  const pixels = flat.getContext('2d', { willReadFrequently: true }).getImageData(0, 0, width, height).data
  const greys = new Uint8Array(width * height)
  const levels = new Uint32Array(256)
  for (let i = 0; i < greys.length; i++) {
    greys[i] = (54 * pixels[4 * i] + 183 * pixels[4 * i + 1] + 19 * pixels[4 * i + 2]) >> 8
    levels[greys[i]]++
  }
  const paper = share(levels, .9)
  const contrast = paper - share(levels, .01)
  if (contrast < PRINT) return { paper, sharpness: 1 }
  const least = INK * contrast, full = BLACK * paper
  const across = sharpness(greys, least, full, [height, width, width, 1])
  const down = sharpness(greys, least, full, [width, height, 1, width])
  return { paper, sharpness: Math.min(across, down) }
}

function sharpness(greys, least, full, [lines, length, nextLine, next]) {
  const parts = new Uint32Array(101), ranges = new Uint32Array(256)
  for (let line = 0; line < lines; line += 2)
    for (let from = 0; from + STROKE < length; from += STROKE) {
      let at = line * nextLine + from * next, low = 255, high = 0, steepest = 0
      for (let i = 0; i < STROKE; i++, at += next) {
        const grey = greys[at]
        if (grey < low) low = grey
        if (grey > high) high = grey
        steepest = Math.max(steepest, Math.abs(greys[at + next] - grey))
      }
      if (high - low <= least) continue
      parts[Math.min(100, Math.round(100 * steepest / (high - low)))]++
      ranges[high - low]++
    }
  return share(parts, .5) / 100 * Math.min(1, share(ranges, .5) / full)
}

// The level below which this share of all pixels lies.
function share(levels, part) {
  let left = levels.reduce((sum, count) => sum + count, 0) * part
  let level = 0
  while (level < levels.length - 1 && (left -= levels[level]) > 0) level++
  return level
}
