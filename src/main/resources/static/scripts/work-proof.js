// Too much is being sent: the browser looks for a number instead of a person for traffic lights, then sends the form.
customElements.define('work-proof', class extends HTMLElement {
  connectedCallback() {
    // What was not accepted once is not repeated for ever: somebody presses the button.
    if (this.dataset.again === 'true') this.button.addEventListener('click', event => this.begin(event), { once: true })
    else this.begin()
  }

  get button() { return this.querySelector('[data-part=waiting] button') }

  begin(event) {
    const worker = new Worker(new URL('work-search.js', import.meta.url))
    if (event) event.preventDefault()
    this.show(true)
    worker.onmessage = ({ data }) => data.number == null ? this.progress(data.share) : this.send(data.number)
    worker.onerror = () => this.show(false)
    worker.postMessage({ salt: this.dataset.salt, hash: this.dataset.hash, most: Number(this.dataset.most) })
  }

  show(working) {
    this.querySelector('[data-part=working]').hidden = !working
    this.querySelector('[data-part=waiting]').hidden = working
  }

  progress(share) {
    this.querySelector('progress').value = share
  }

  send(number) {
    const input = this.querySelector('[name=work]')
    input.value = input.dataset.token + ':' + number
    this.closest('form').submit()
  }
})
