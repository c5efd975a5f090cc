// Lifts the contrast of a straightened sheet: uneven light goes, paper becomes white, ink stays. Works in strips so that
// a cheap phone has the memory for it.
import { canvas } from './photo-sheet.js'

const CELL = 24 // pixels of the page that make one of the light that falls on it
const REACH = 3 // cells around, so that a dark picture on the page is not taken for shadow
const WHITE = 246
const MOST_GAIN = 6
const STRIP = 128

export function lift(page, look) {
  const light = lightOn(page)
  const pen = page.getContext('2d', { willReadFrequently: true })
  for (let top = 0; top < page.height; top += STRIP) {
    const rows = Math.min(STRIP, page.height - top)
    const strip = pen.getImageData(0, top, page.width, rows)
    const lit = stretched(light, page, top, rows)
    const pixels = strip.data
    for (let i = 0; i < pixels.length; i += 4) {
      const gain = Math.min(MOST_GAIN, WHITE / Math.max(1, lit[i]))
      brighten(pixels, i, gain, look)
    }
    pen.putImageData(strip, 0, top)
  }
}

function brighten(pixels, i, gain, look) {
  if (look === 'colour') {
    for (let c = i; c < i + 3; c++) pixels[c] = ink(pixels[c] * gain)
    return
  }
  const grey = (54 * pixels[i] + 183 * pixels[i + 1] + 19 * pixels[i + 2]) / 256 * gain
  const tone = look === 'black' ? (grey - 130) * 5 : ink(grey)
  pixels[i] = pixels[i + 1] = pixels[i + 2] = tone
}

// A little darker where there is ink; the array cuts off below 0 and above 255.
const ink = tone => (tone - 18) * 255 / (WHITE - 24)

// The brightest grey around each cell, softened: what a white sheet would show there.
function lightOn(page) {
  const small = canvas(Math.ceil(page.width / CELL), Math.ceil(page.height / CELL))
  const pen = small.getContext('2d', { willReadFrequently: true })
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(page, 0, 0, small.width, small.height)
  const cells = pen.getImageData(0, 0, small.width, small.height)
  const greys = new Float32Array(small.width * small.height)
  for (let i = 0; i < greys.length; i++)
    greys[i] = (54 * cells.data[4 * i] + 183 * cells.data[4 * i + 1] + 19 * cells.data[4 * i + 2]) / 256
  const size = [small.width, small.height]
  const light = around(around(greys, size, REACH, Math.max), size, 2, null)
  light.forEach((grey, i) => cells.data.fill(grey, 4 * i, 4 * i + 3))
  pen.putImageData(cells, 0, 0)
  return small
}

// Across and then down: the most of what lies within reach, or the mean of it.
function around(greys, [width, height], reach, most) {
  const pass = (from, length, at) => {
    const to = new Float32Array(from.length)
    for (let line = 0; line < from.length / length; line++)
      for (let i = 0; i < length; i++) {
        let sum = 0, top = 0, count = 0
        for (let j = Math.max(0, i - reach); j <= Math.min(length - 1, i + reach); j++, count++) {
          sum += from[at(line, j)]
          if (from[at(line, j)] > top) top = from[at(line, j)]
        }
        to[at(line, i)] = most ? top : sum / count
      }
    return to
  }
  return pass(pass(greys, width, (line, i) => line * width + i), height, (line, i) => i * width + line)
}

function stretched(light, page, top, rows) {
  const strip = canvas(page.width, rows)
  const pen = strip.getContext('2d', { willReadFrequently: true })
  pen.drawImage(light, 0, top / CELL, page.width / CELL, rows / CELL, 0, 0, page.width, rows)
  return pen.getImageData(0, 0, page.width, rows).data
}
