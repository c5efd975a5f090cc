// Four dots on the corners of a sheet, to be pulled with a finger or moved with the arrow keys.
const STEP = .01
const KEYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }

export class Corners {
  constructor(place, photo, sheet, moved) {
    this.place = place
    this.moved = moved
    this.dots = [...place.querySelectorAll('.corner')]
    const shown = place.querySelector('canvas')
    shown.width = photo.width
    shown.height = photo.height
    shown.getContext('2d').drawImage(photo, 0, 0)
    this.put(sheet)
    this.dots.forEach((dot, i) => {
      dot.addEventListener('pointerdown', event => this.grasp(event, dot, i))
      dot.addEventListener('keydown', event => this.key(event, i))
    })
  }

  put(sheet) {
    this.sheet = sheet.map(corner => ({ ...corner }))
    this.draw()
  }

  draw() {
    this.sheet.forEach(({ x, y }, i) => {
      this.dots[i].style.left = 100 * x + '%'
      this.dots[i].style.top = 100 * y + '%'
    })
    this.place.querySelector('polygon').setAttribute('points', this.sheet.map(({ x, y }) => x + ',' + y).join(' '))
  }

  // The dot keeps its distance to the finger, which would hide the corner otherwise.
  grasp(event, dot, i) {
    event.preventDefault()
    dot.focus()
    dot.setPointerCapture(event.pointerId)
    const { width, height } = this.place.getBoundingClientRect()
    const from = { ...this.sheet[i] }
    const pull = to => this.move(i, from.x + (to.clientX - event.clientX) / width, from.y + (to.clientY - event.clientY) / height)
    const release = () => {
      dot.removeEventListener('pointermove', pull)
      dot.removeEventListener('pointerup', release)
      dot.removeEventListener('pointercancel', release)
    }
    dot.addEventListener('pointermove', pull)
    dot.addEventListener('pointerup', release)
    dot.addEventListener('pointercancel', release)
  }

  key(event, i) {
    const way = KEYS[event.key]
    if (!way) return
    event.preventDefault()
    this.move(i, this.sheet[i].x + way[0] * STEP, this.sheet[i].y + way[1] * STEP)
  }

  move(i, x, y) {
    this.sheet[i] = { x: Math.min(1, Math.max(0, x)), y: Math.min(1, Math.max(0, y)) }
    this.draw()
    this.moved()
  }
}
