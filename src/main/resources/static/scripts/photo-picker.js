// A photo that was taken or chosen travels at once: without this script the button "send" does it.
class PhotoPicker extends HTMLElement {
  connectedCallback() {
    const send = this.querySelector('button[value^="add:"]')
    if (!send) return
    send.closest('p').hidden = true
    this.addEventListener('change', event => {
      if (event.target.type !== 'file' || !event.target.files.length) return
      const state = this.querySelector('[data-sending]')
      state.textContent = state.dataset.sending
      this.dropEmptyInputs()
      send.closest('p').hidden = false
      send.click()
      send.closest('p').hidden = true
    })
  }

  // Inputs without a file need not travel with the form.
  dropEmptyInputs() {
    for (const input of this.closest('form').querySelectorAll('input[type=file]'))
      if (!input.files.length) input.disabled = true
  }
}

customElements.define('photo-picker', PhotoPicker)

// Coming back by the browser's own button shows the page as it was left: everything can be chosen again.
addEventListener('pageshow', () => {
  for (const input of document.querySelectorAll('photo-picker input[type=file]')) input.disabled = false
})
