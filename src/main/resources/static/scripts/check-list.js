// Keeps the chosen situation and what is ticked, on this device only.
customElements.define('check-list', class extends HTMLElement {
  connectedCallback() {
    const kept = this.read()
    if (!kept) return
    if (this.dataset.situation) this.list(kept)
    else this.querySelector(`[data-situation="${kept.situation}"]`)?.setAttribute('aria-current', 'true')
  }

  list(kept) {
    if (!this.write({ ...kept, situation: this.dataset.situation })) return
    this.querySelector('[data-kept]').hidden = false
    for (const box of this.querySelectorAll('[type=checkbox]')) box.checked = kept.done.includes(box.value)
    this.addEventListener('change', event => this.tick(event.target))
  }

  tick(box) {
    const kept = this.read()
    const others = kept.done.filter(key => key !== box.value)
    this.write({ ...kept, done: box.checked ? [...others, box.value] : others })
  }

  // A device may keep nothing: then the list is a list.
  read() {
    try {
      const kept = JSON.parse(localStorage.getItem('checklist') ?? '{}')
      return { situation: String(kept.situation ?? ''), done: Array.isArray(kept.done) ? kept.done : [] }
    } catch {
      return null
    }
  }

  write(kept) {
    try {
      localStorage.setItem('checklist', JSON.stringify(kept))
      return true
    } catch {
      return false
    }
  }
})
