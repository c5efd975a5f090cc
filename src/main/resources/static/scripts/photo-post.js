// Sends the photos of all papers, one at a time, until the server has every one: over lost connections, closed tabs and
// pages that the phone ended. Says what is not sent yet, and keeps the form from leaving it behind.
import { drop, keep, waiting } from './kept-photos.js'
import { Declined, Gone, Withdrawn, erase, send, stop } from './photo-sending.js'
import { refresh } from './page-tools.js'

const SOON = 5000
const LATEST = 60000

class PhotoPost extends HTMLElement {
  connectedCallback() {
    this.photos = []
    this.withdrawn = []
    this.pause = SOON
    this.form = this.closest('form')
    this.form.addEventListener('submit', event => this.hold(event))
    addEventListener('online', () => this.again())
    this.addEventListener('click', event => {
      const button = event.target.closest('[data-do]')
      if (button && button.dataset.do === 'retry') this.again()
      if (button && button.dataset.do === 'leave') this.leave()
    })
    this.changed()
  }

  // A copy of what the page holds ready under this name.
  part(name) {
    return this.querySelector(`template[data-name=${name}]`).content.cloneNode(true).firstElementChild
  }

  // A sentence of the page, with what is put into it.
  words(name, ...values) {
    return values.reduce((text, value, i) => text.replace(`{${i}}`, value), this.dataset[name])
  }

  // Latin digits everywhere: they are compared with other numbers.
  megabytes(bytes) {
    return new Intl.NumberFormat(this.dataset.language + '-u-nu-latn', { maximumFractionDigits: 1 })
      .format(Math.max(.1, bytes / 1e6))
  }

  say(name) {
    this.querySelector('[role=status]').textContent = this.dataset[name]
  }

  get pickers() {
    return [...document.querySelectorAll('photo-picker')]
  }

  async take(photo) {
    await keep({ ...photo, draft: this.dataset.draft, concern: this.dataset.concern })
    await this.changed()
  }

  async forget(photo) {
    await drop(photo)
    await this.changed()
  }

  // Not to be sent after all: it stops where it is, and what the server has of it goes as soon as there is a line.
  async withdraw({ id }) {
    const photo = this.photos.find(one => one.id === id)
    if (!photo) return
    photo.withdrawn = true
    stop(photo)
    if (!photo.url) return this.forget(photo)
    await keep(Object.assign(photo, { blob: null }))
    await this.changed()
  }

  async changed() {
    const all = await waiting(this.dataset.draft, this.dataset.concern)
    this.photos = all.filter(photo => !photo.withdrawn)
    this.withdrawn = all.filter(photo => photo.withdrawn)
    this.show()
    this.pickers.forEach(picker => picker.show(this.photos))
    this.run()
  }

  show() {
    const unsent = this.querySelector('[data-unsent]')
    unsent.hidden = !this.photos.some(photo => !photo.declined)
    unsent.querySelector('[data-offline]').hidden = !this.offline
    if (unsent.hidden) unsent.querySelector('[data-leaving]').hidden = true
  }

  async run() {
    if (this.running) return
    this.running = true
    try {
      for (let photo; (photo = this.next());) await (photo.withdrawn ? this.erase(photo) : this.send(photo))
    } catch (noConnection) {
      this.later()
    } finally {
      this.running = false
    }
  }

  next() {
    return this.withdrawn[0] || this.photos.find(one => one.ready && !one.declined && !one.withdrawn)
  }

  async erase(photo) {
    await erase(photo)
    await this.forget(photo)
  }

  async send(photo) {
    const picker = this.pickers.find(one => one.dataset.paper === photo.paper)
    try {
      await send(photo, this.dataset.uploads, (part, url) => {
        if (url && url !== photo.url && !photo.withdrawn) keep(Object.assign(photo, { url }))
        if (picker) picker.progress(photo, part)
      })
      await refresh(picker && picker.closest('.slot'))
      this.pause = SOON
      this.offline = false
      this.say('arrived')
      await this.forget(photo)
    } catch (problem) {
      if (problem instanceof Withdrawn || photo.withdrawn) return
      if (problem instanceof Gone) return location.reload()
      if (!(problem instanceof Declined)) throw problem
      await keep(Object.assign(photo, { declined: problem.message, blob: null }))
      await this.changed()
    }
  }

  later() {
    this.offline = true
    this.say('offline')
    this.show()
    this.pickers.forEach(picker => picker.show(this.photos))
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.run(), this.pause)
    this.pause = Math.min(LATEST, 2 * this.pause)
  }

  again() {
    clearTimeout(this.timer)
    this.pause = SOON
    this.run()
  }

  // Going on would leave photos behind that nobody will send.
  hold(event) {
    if (!event.submitter || event.submitter.value !== 'next' || this.querySelector('[data-unsent]').hidden) return
    event.preventDefault()
    this.querySelector('[data-leaving]').hidden = false
    this.querySelector('[data-unsent]').focus()
    this.again()
  }

  async leave() {
    for (const photo of [...this.photos]) await this.withdraw(photo)
    this.form.querySelector('button[value=next]').click()
  }
}

customElements.define('photo-post', PhotoPost)
