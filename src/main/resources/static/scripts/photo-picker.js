// Camera and gallery of one paper: every photo is kept on the device at once, looked at, and handed to the post. Without
// this script the form sends whole files.
import './photo-post.js'
import { newId } from './kept-photos.js'
import { library } from './photo-sending.js'

const CAMERA = 'kompass-camera'
const HALF_AN_HOUR = 30 * 60 * 1000
const PICTURES = /^image\/(jpeg|png|webp)$/
const NEXT = ['photo-editor', 'photo-corners', 'photo-look', 'photo-quality', 'photo-sheet', 'vendor/scanic/scanic']

// All that a photo will need, at once: one file that names the next waits a turn of a slow line for each.
function prepare() {
  for (const name of NEXT) import(`./${name}.js`).catch(() => {})
  library().catch(() => {})
}

class PhotoPicker extends HTMLElement {
  connectedCallback() {
    this.post = document.querySelector('photo-post')
    this.list = document.createElement('ol')
    this.list.className = 'pages'
    this.notes = document.createElement('div')
    this.append(this.notes, this.list)
    this.querySelector('.chosen').hidden = true
    this.addEventListener('change', event => {
      if (event.target.type === 'file') this.take(event.target)
    })
    this.addEventListener('click', event => this.warm(event.target))
    // Who takes no other photo after all keeps the page; the next photo is one more.
    this.addEventListener('cancel', () => { this.replaces = null }, true)
    this.wasLost()
  }

  // While somebody takes a photo there is time to fetch what will be needed.
  warm(pressed) {
    if (pressed.type !== 'file') return
    prepare()
    if (!pressed.hasAttribute('capture')) return
    const ticks = [...this.post.form.querySelectorAll('[data-fresh] input:checked')].map(({ name, value }) => ({ name, value }))
    const { paper } = this.dataset
    const { draft } = this.post.dataset
    localStorage.setItem(CAMERA, JSON.stringify({ paper, draft, at: Date.now(), ticks, replaces: this.replaces || null }))
    // Whoever sees the page again has not lost it.
    const back = () => {
      if (document.hidden) return
      localStorage.removeItem(CAMERA)
      document.removeEventListener('visibilitychange', back)
      removeEventListener('focus', back)
    }
    document.addEventListener('visibilitychange', back)
    addEventListener('focus', back)
  }

  // Android ends pages while the camera is open, and the photo never arrives.
  wasLost() {
    const kept = localStorage.getItem(CAMERA)
    const lost = kept && JSON.parse(kept)
    if (!lost || lost.paper !== this.dataset.paper || lost.draft !== this.post.dataset.draft) return
    localStorage.removeItem(CAMERA)
    if (Date.now() - lost.at > HALF_AN_HOUR) return
    for (const { name, value } of lost.ticks)
      this.post.form.querySelectorAll(`input[name="${name}"][value="${value}"]`).forEach(box => { box.checked = true })
    this.replaces = lost.replaces
    const note = this.post.part('lost')
    this.notes.append(note)
    note.focus()
  }

  async take(input) {
    localStorage.removeItem(CAMERA)
    this.notes.querySelectorAll('.care').forEach(note => note.remove())
    for (const photo of this.post.photos)
      if (photo.paper === this.dataset.paper && photo.declined !== undefined) await this.post.forget(photo)
    const files = [...input.files]
    if (files.some(file => PICTURES.test(file.type))) prepare()
    input.value = ''
    for (const [i, file] of files.entries())
      await this.post.take({
        id: newId(),
        paper: this.dataset.paper,
        at: Date.now() + i,
        blob: file,
        camera: input.hasAttribute('capture'),
        ready: !PICTURES.test(file.type),
        replaces: this.replaces || null
      })
    this.replaces = null
    const editor = this.querySelector('.editor h3')
    if (editor) editor.focus()
  }

  retake(page) {
    this.replaces = page
    this.querySelector('input[capture]').click()
  }

  // Everything of this paper that is on its way, and the next photo to look at.
  show(photos) {
    const own = photos.filter(photo => photo.paper === this.dataset.paper)
    this.list.hidden = !own.length
    for (const item of [...this.list.children])
      if (!own.some(photo => photo.id === item.dataset.photo && photo.ready && !photo.declined)) item.remove()
    for (const note of [...this.notes.querySelectorAll('[data-photo]')])
      if (!own.some(photo => photo.id === note.dataset.photo)) note.remove()
    for (const photo of own)
      if (photo.declined !== undefined) this.decline(photo)
      else if (photo.ready) this.wait(photo)
    const open = document.querySelector('photo-picker .editor')
    const next = photos.find(photo => !photo.ready && photo.declined === undefined)
    if (!open && next && own.includes(next)) this.edit(next)
  }

  item(photo) {
    return this.list.querySelector(`[data-photo="${photo.id}"]`)
  }

  wait(photo) {
    let item = this.item(photo)
    if (!item) {
      item = this.post.part('waiting')
      item.dataset.photo = photo.id
      item.querySelector('[data-do]').addEventListener('click', () => this.post.withdraw(photo))
      this.list.append(item)
      this.picture(item.querySelector('img'), photo.blob)
    }
    if (!this.post.running || this.post.offline) item.querySelector('[data-say]').textContent = this.post.words('waiting')
  }

  picture(image, blob) {
    image.hidden = !PICTURES.test(blob.type)
    if (image.hidden) return
    image.src = URL.createObjectURL(blob)
    image.onload = image.onerror = () => URL.revokeObjectURL(image.src)
  }

  progress(photo, part) {
    const item = this.item(photo)
    if (!item) return
    const { post } = this
    item.querySelector('progress').value = part
    item.querySelector('[data-do]').hidden = part === 1
    item.querySelector('[data-say]').textContent = part === 1 ? post.words('checking')
      : post.words('part', post.megabytes(part * photo.blob.size), post.megabytes(photo.blob.size))
  }

  decline(photo) {
    if (this.notes.querySelector(`[data-photo="${photo.id}"]`)) return
    const note = this.post.part('declined')
    note.dataset.photo = photo.id
    note.querySelector('[data-say]').textContent = photo.declined
    note.querySelector('[data-do]').addEventListener('click', () => this.post.forget(photo))
    this.notes.append(note)
  }

  // Where the photo cannot be looked at here, it travels as it is and the server does the work.
  async edit(photo) {
    const place = this.post.part('editor')
    this.notes.append(place)
    let chosen = { blob: photo.blob }
    try {
      const { look } = await import('./photo-editor.js')
      chosen = await look(photo, place, this.post)
    } catch (notHere) {
      chosen = { blob: photo.blob }
    }
    place.remove()
    if (chosen.again) this.again(photo)
    if (!chosen.blob) return this.post.forget(photo)
    await this.post.take({ ...photo, blob: chosen.blob, anyway: chosen.anyway || false, ready: true })
    this.tabIndex = -1
    this.focus({ preventScroll: true })
  }

  again(photo) {
    this.replaces = photo.replaces
    this.querySelector(photo.camera ? 'input[capture]' : 'input[multiple]').click()
  }
}

customElements.define('photo-picker', PhotoPicker)
