// Finds a language by its own or its German name, for those who help somebody.
customElements.define('language-search', class extends HTMLElement {
  connectedCallback() {
    this.hidden = false
    this.querySelector('input').addEventListener('input', event => this.search(event.target.value))
  }

  search(text) {
    const wanted = plain(text)
    let found = 0
    for (const language of document.querySelectorAll('.names li')) {
      language.hidden = !plain(language.textContent).includes(wanted)
      if (!language.hidden) found++
    }
    this.querySelector('[role=status]').hidden = found > 0
  }
})

// Without accents and case: "Turkce" finds Türkçe.
function plain(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
}
