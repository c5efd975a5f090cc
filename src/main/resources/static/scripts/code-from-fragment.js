// The receipt's QR code carries the access code behind "#", where no server and no log sees it.
const code = document.getElementById('code')
const fragment = location.hash.slice(1)
if (code && !code.value && /^[A-Za-z2-9]{8}$/.test(fragment)) {
  code.value = fragment
  history.replaceState(null, '', location.pathname)
  document.getElementById('factor')?.focus()
}
