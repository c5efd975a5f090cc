// Copies a telephone number or a code: links of that kind do nothing in some apps.
customElements.define('copy-text', class extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button')
    button.hidden = false
    button.addEventListener('click', () => this.copy())
  }

  async copy() {
    try {
      await navigator.clipboard.writeText(this.dataset.text)
    } catch {
      this.select()
      if (!document.execCommand('copy')) return
    }
    const status = this.querySelector('[role=status]')
    status.textContent = this.dataset.done
    status.classList.remove('hidden')
    setTimeout(() => { status.textContent = ''; status.classList.add('hidden') }, 4000)
  }

  // Without the clipboard (no HTTPS) the browser copies what is selected.
  select() {
    const text = document.createElement('span')
    text.textContent = this.dataset.text
    this.append(text)
    getSelection().selectAllChildren(text)
    setTimeout(() => text.remove())
  }
})
