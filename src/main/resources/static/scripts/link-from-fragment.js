// A mailed link carries its code behind "#", where no server, no log and no scanner of mails sees
// it. The code goes into the field and out of the address.
const code = document.getElementById('code')
const fragment = location.hash.slice(1)
if (code && /^[A-Z2-9]{20}$/.test(fragment)) {
  code.value = fragment
  history.replaceState(null, '', location.pathname)
}
