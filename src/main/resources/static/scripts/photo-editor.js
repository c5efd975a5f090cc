// Lets somebody look at one photo before it travels: corners, turning, look, faults, cost.
import { Corners } from './photo-corners.js'
import { lift } from './photo-look.js'
import { faults } from './photo-quality.js'
import * as sheets from './photo-sheet.js'

// Resolves with `blob` to send, `anyway` though something is wrong with it, or without one when it is not to be sent;
// `again` when another is to be taken.
// Rejects where this device cannot do it.
export async function look(photo, place, post) {
  const taken = await sheets.open(photo.blob)
  const small = sheets.preview(taken)
  const found = await sheets.corners(small)
  return new Editor(place, post, { photo, taken, small, found }).asked()
}

class Editor {
  constructor(place, post, { photo, taken, small, found }) {
    Object.assign(this, { place, post, photo, taken, small, found: !!found, quarters: 0, look: 'colour' })
    this.corners = new Corners(place.querySelector('.corners'), small, found || sheets.whole(), () => this.soon())
  }

  async asked() {
    this.place.querySelector('[value=colour]').checked = true
    await this.preview()
    this.place.querySelector('[data-preparing]').hidden = true
    this.place.querySelector('[data-ready]').hidden = false
    return new Promise((resolve, reject) => {
      this.place.addEventListener('change', event => {
        if (event.target.name !== 'look') return
        this.look = event.target.value
        this.soon()
      })
      this.place.addEventListener('click', event => {
        const button = event.target.closest('[data-do]')
        if (button) this.do(button.dataset.do, resolve, reject)
      })
    })
  }

  do(action, resolve, reject) {
    if (action === 'turn') this.turn()
    if (action === 'whole') this.all()
    if (action === 'drop') resolve({})
    if (action === 'again') resolve({ again: true })
    if (action === 'use') this.finish().then(blob => resolve({ blob, anyway: this.poor }), reject)
  }

  turn() {
    this.quarters = (this.quarters + 1) % 4
    this.soon()
  }

  all() {
    this.found = false
    this.corners.put(sheets.whole())
    this.soon()
  }

  async finish() {
    this.place.querySelector('[data-ready]').hidden = true
    this.place.querySelector('[data-preparing]').hidden = false
    const blob = await sheets.finished(this.taken, this.corners.sheet, this.quarters, this.look)
    const untouched = !this.found && !this.quarters && this.look === 'colour'
    return untouched && this.photo.blob.size < blob.size ? this.photo.blob : blob
  }

  // Fingers move faster than cheap phones compute.
  soon() {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.preview(), 150)
  }

  async preview() {
    const flat = await sheets.straight(this.small, this.corners.sheet, this.quarters, 640)
    lift(flat, this.look)
    const shown = this.place.querySelector('canvas.shot')
    shown.width = flat.width
    shown.height = flat.height
    shown.getContext('2d').drawImage(flat, 0, 0)
    this.judge()
    const { size } = await sheets.encoded(flat)
    const cost = sheets.cost(size, flat, this.taken, this.corners.sheet)
    this.place.querySelector('[data-cost]').textContent = this.post.words('cost', this.post.megabytes(cost))
  }

  judge() {
    const wrong = faults(this.taken, this.corners.sheet, this.found)
    for (const note of this.place.querySelectorAll('[data-fault]')) note.hidden = !wrong.includes(note.dataset.fault)
    this.poor = wrong.length > 0
    this.place.querySelector('[data-good]').hidden = this.poor
    this.place.querySelector('[data-poor]').hidden = !this.poor
  }
}
