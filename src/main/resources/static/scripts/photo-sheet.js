// One photo on the device: opened no larger than memory allows, its sheet found and straightened, made ready to travel.
import { lift } from './photo-look.js'
import { proportion } from './photo-proportion.js'

const LONG_EDGE = 2340 // 200 dpi on the long edge of A4, as the server keeps it
const PREVIEW_EDGE = 800
const MOST_PIXELS = 60e6
const QUALITY = .82
const SLOW = 4000 // milliseconds; a device that needs longer to find a sheet leaves that to the server

const workEdge = () => (navigator.deviceMemory || 4) <= 1 ? LONG_EDGE : 3200

export function canvas(width, height) {
  const made = document.createElement('canvas')
  made.width = Math.max(1, Math.round(width))
  made.height = Math.max(1, Math.round(height))
  return made
}

// Browsers that do not turn photos upright by themselves would lose how the phone was held.
const turnsPhotos = () => CSS.supports('image-orientation', 'from-image')

// A browser shows the torn part of a JPEG grey, as if it were paper; the server says that it is torn. Inside the picture
// the end marker cannot stand (ISO/IEC 10918-1, F.1.2.3).
async function isWhole(blob) {
  if (blob.type !== 'image/jpeg') return true
  const bytes = new Uint8Array(await blob.slice(blob.size / 2).arrayBuffer())
  for (let i = bytes.length - 2; i >= 0; i--) if (bytes[i] === 0xff && bytes[i + 1] === 0xd9) return true
  return false
}

export async function open(blob) {
  if (!turnsPhotos() || !await isWhole(blob)) throw new Error('Not for this device')
  const image = new Image()
  image.src = URL.createObjectURL(blob)
  try {
    await new Promise((resolve, reject) => { image.onload = resolve; image.onerror = reject })
    if (image.naturalWidth * image.naturalHeight > MOST_PIXELS) throw new Error('More than this device should hold')
    return shrunk(image, image.naturalWidth, image.naturalHeight, workEdge())
  } finally {
    URL.revokeObjectURL(image.src)
  }
}

export function shrunk(source, width, height, edge) {
  const scale = Math.min(1, edge / Math.max(width, height))
  const small = canvas(width * scale, height * scale)
  const pen = small.getContext('2d', { willReadFrequently: true })
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, small.width, small.height)
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(source, 0, 0, small.width, small.height)
  return small
}

export const preview = photo => shrunk(photo, photo.width, photo.height, PREVIEW_EDGE)

let library

function finder() {
  library = library || import('./vendor/scanic/scanic.js').catch(() => { library = null })
  return library
}

// The corners of the sheet as parts of width and height, clockwise from the top left; null where there are none to be
// found, or not in time.
export async function corners(small) {
  if (sessionStorage.getItem('slow-phone')) return null
  const started = performance.now()
  const late = new Promise(resolve => setTimeout(resolve, 2 * SLOW))
  const scanic = await Promise.race([finder(), late])
  if (!scanic) return null
  const found = await Promise.race([scanic.scanDocument(small).catch(() => null), late])
  if (performance.now() - started > SLOW) sessionStorage.setItem('slow-phone', 'yes')
  if (!found || !found.success || !found.corners) return null
  const { topLeft, topRight, bottomRight, bottomLeft } = found.corners
  const sheet = [topLeft, topRight, bottomRight, bottomLeft].map(corner => ({
    x: Math.min(1, Math.max(0, corner.x / small.width)),
    y: Math.min(1, Math.max(0, corner.y / small.height))
  }))
  return area(sheet) > .15 ? sheet : null
}

export function area(sheet) {
  let twice = 0
  sheet.forEach((corner, i) => {
    const next = sheet[(i + 1) % 4]
    twice += corner.x * next.y - next.x * corner.y
  })
  return Math.abs(twice) / 2
}

export const whole = () => [{ x: 0, y: 0 }, { x: 1, y: 0 }, { x: 1, y: 1 }, { x: 0, y: 1 }]

const isAll = sheet => sheet.every((corner, i) => corner.x === whole()[i].x && corner.y === whole()[i].y)

// The sheet alone, straight, turned clockwise by quarters, at most so large.
export async function straight(photo, sheet, quarters, edge) {
  let flat = photo
  if (!isAll(sheet)) {
    const [topLeft, topRight, bottomRight, bottomLeft] =
      sheet.map(corner => ({ x: corner.x * (photo.width - 1), y: corner.y * (photo.height - 1) }))
    const scanic = await finder()
    const made = await scanic.extractDocument(photo, { topLeft, topRight, bottomRight, bottomLeft })
    if (!made.success) throw new Error(made.message)
    flat = stretched(made.output, proportion(photo, sheet), edge)
  } else {
    flat = shrunk(flat, flat.width, flat.height, edge)
  }
  return quarters % 4 ? turned(flat, quarters % 4) : flat
}

function stretched(flat, widthToHeight, edge) {
  const long = Math.min(edge, Math.max(flat.width, flat.height))
  const made = canvas(long * Math.min(1, widthToHeight), long * Math.min(1, 1 / widthToHeight))
  const pen = made.getContext('2d', { willReadFrequently: true })
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(flat, 0, 0, made.width, made.height)
  return made
}

function turned(flat, quarters) {
  const lies = quarters % 2 === 1
  const made = canvas(lies ? flat.height : flat.width, lies ? flat.width : flat.height)
  const pen = made.getContext('2d', { willReadFrequently: true })
  pen.translate(made.width / 2, made.height / 2)
  pen.rotate(quarters * Math.PI / 2)
  pen.drawImage(flat, -flat.width / 2, -flat.height / 2)
  return made
}

export async function finished(photo, sheet, quarters, look) {
  const flat = await straight(photo, sheet, quarters, LONG_EDGE)
  lift(flat, look)
  return encoded(flat)
}

export function encoded(flat) {
  return new Promise((resolve, reject) =>
    flat.toBlob(blob => blob ? resolve(blob) : reject(new Error('No JPEG')), 'image/jpeg', QUALITY))
}

// What the finished page will cost to send, from its preview: detail grows more slowly than pixels.
export function cost(previewBytes, previewed, photo, sheet) {
  const edge = Math.min(LONG_EDGE, Math.max(photo.width, photo.height) * Math.sqrt(area(sheet)))
  const pixels = (edge / Math.max(previewed.width, previewed.height)) ** 2
  return previewBytes * pixels ** .75
}
