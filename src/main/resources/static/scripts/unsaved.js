// Warns before changes are left behind, and saves with Ctrl+S. The form works without.
for (const form of document.querySelectorAll('form[data-unsaved]')) {
  let changed = form.dataset.changed === 'true'
  form.addEventListener('input', () => { changed = true })
  form.addEventListener('submit', () => { changed = false })
  addEventListener('beforeunload', event => { if (changed) event.preventDefault() })
  addEventListener('keydown', event => {
    if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    form.requestSubmit()
  })
}
