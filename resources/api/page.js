// Sends sound and puts everything together.

let busy = false;

function showButtons() {
  const recording = recorder !== null;
  find('analyse').disabled = busy || recording;
  find('record').disabled = busy || recording || !microphoneWorks;
  find('stop').disabled = !recording;
}

async function analyse(path, body, headers, recording = null) {
  if (busy) return;
  const pressed = document.activeElement;
  busy = true;
  showButtons();
  showMessage('Analysing…', 'quiet');
  try {
    const response = await ask(path, {method: 'POST', body, headers});
    await showAnswer(await response.json(), recording);
  } catch (refusal) {
    showMessage(refusal instanceof Refusal ? refusal.message : 'The answer cannot be read.', 'error');
  } finally {
    busy = false;
    showButtons();
    if (document.activeElement === document.body) pressed.focus();  // a disabled button loses the focus
  }
}

find('form').addEventListener('submit', event => {
  event.preventDefault();
  analyse('/v1/analyses', new FormData(find('form')), {});
});

addEventListener('dragover', event => {
  event.preventDefault();  // or the browser leaves the page for the file
  find('drop').classList.add('over');
});
addEventListener('dragleave', event => {
  if (!event.relatedTarget) find('drop').classList.remove('over');
});
addEventListener('drop', event => {
  event.preventDefault();
  find('drop').classList.remove('over');
  const dropped = event.dataTransfer.files;
  if (busy || recorder || dropped.length === 0) return;
  if (dropped.length > 1) return showMessage('One file at a time, please.', 'error');
  find('file').files = dropped;
  find('form').requestSubmit();
});

/** Adds the requests that the page does not list itself. */
async function listRequests() {
  const anyName = text => text.replaceAll(/\{[^}]*\}/g, '{}');
  const listed = new Set([...document.querySelectorAll('#requests td:first-child')].map(cell => anyName(cell.textContent)));
  const description = await (await ask('/openapi.json')).json();
  for (const [path, operations] of Object.entries(description.paths))
    for (const method of ['get', 'post', 'put', 'patch', 'delete']) {
      const request = `${method.toUpperCase()} ${path}`;
      if (!operations[method] || listed.has(anyName(request))) continue;
      const row = make('tr', find('requests'));
      make('code', make('td', row), request);
      make('td', row, operations[method].summary ?? '');
    }
}

find('token').addEventListener('change', () => {
  try {
    sessionStorage.setItem('token', find('token').value.trim());
  } catch {
    // A browser that keeps nothing: the token then lasts as long as the page.
  }
  restartStatus();
});
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) restartStatus();
});

try {
  find('token').value = sessionStorage.getItem('token') ?? '';
} catch {
  // as above
}
const obstacle = microphoneObstacle();
if (obstacle) {
  microphoneWorks = false;
  microphoneMessage(obstacle);
}
showButtons();
refreshStatus();
listRequests().catch(() => {});  // the page's own list remains
