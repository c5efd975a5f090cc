// Keys, proposals put in without a journey to the server, and typed text kept until it is saved.
for (const saved of document.querySelectorAll('[data-saved]'))
  sessionStorage.removeItem(`translation ${saved.dataset.saved}`)
for (const form of document.querySelectorAll('form[data-workbench]')) {
  const text = form.elements.text
  const kept = `translation ${form.getAttribute('action')}`
  const put = value => {
    text.value = value
    text.dispatchEvent(new Event('input', { bubbles: true }))
    text.focus()
  }
  const lost = sessionStorage.getItem(kept)
  if (lost !== null && lost !== text.value && form.dataset.changed !== 'true') put(lost)
  text.addEventListener('input', () => sessionStorage.setItem(kept, text.value))
  form.addEventListener('submit', event => {
    const take = event.submitter?.name === 'take' ? event.submitter : null
    if (!take) return
    event.preventDefault()
    put(take.value)
  })
  form.addEventListener('keydown', event => {
    if (!(event.ctrlKey || event.metaKey) || event.key !== 'Enter') return
    event.preventDefault()
    form.requestSubmit(form.querySelector('[value=approve]'))
  })
}
