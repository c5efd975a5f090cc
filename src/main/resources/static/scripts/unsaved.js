// Warns before changes are left behind, and saves with Ctrl+S. The form works without.
for (const form of document.querySelectorAll('form[data-unsaved]')) {
  let changed = form.dataset.changed === 'true'
  addEventListener('input', event => { if (event.target.form === form) changed = true })
  // A preview opens beside the form or in a frame, and what is typed stays unsaved.
  form.addEventListener('submit', event => {
    if (!event.submitter?.formTarget) changed = false
  })
  addEventListener('beforeunload', event => { if (changed) event.preventDefault() })
  addEventListener('keydown', event => {
    if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    form.requestSubmit()
  })
}
