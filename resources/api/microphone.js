// Recording. What was recorded goes to analyse().

const LONGEST_RECORDING_S = 600;

let recorder = null;  // while it records
let microphoneWorks = true;

function microphoneMessage(text, className = '') {
  find('microphone-message').textContent = text;
  find('microphone-message').className = className;
}

const REFUSALS = {
  NotAllowedError: 'The microphone was refused. Allow it for this page in the browser, then press Record again.',
  NotFoundError: 'No microphone was found. Connect one, or analyse a file.',
  NotReadableError: 'The microphone does not answer; another program may be using it.'
};

/** Why this page can never record here; empty if it can. */
function microphoneObstacle() {
  if (!window.isSecureContext)
    return 'Browsers give the microphone only to pages that are opened as localhost or over https. ' +
        'Open this page that way, or analyse a file.';
  if (!navigator.mediaDevices?.getUserMedia || !window.MediaRecorder)
    return 'This browser cannot record. Use a newer one, or analyse a file.';
  return '';
}

/** "recording_20240115_143025.webm" */
function recordingName(type) {
  const now = new Date();
  const digits = numbers => numbers.map(number => String(number).padStart(2, '0')).join('');
  return `recording_${digits([now.getFullYear(), now.getMonth() + 1, now.getDate()])}` +
      `_${digits([now.getHours(), now.getMinutes(), now.getSeconds()])}.${type.split(/[/;]/)[1] ?? 'webm'}`;
}

async function sendRecording(blob) {
  if (blob.size === 0) return microphoneMessage('Nothing was recorded. Try again.', 'error');
  const path = `/v1/analyses?name=${encodeURIComponent(recordingName(blob.type))}`;
  await analyse(path, blob, {'Content-Type': blob.type || 'audio/webm'}, blob);
  if (document.activeElement === document.body) find('record').focus();  // the stop button has lost it
}

async function openMicrophone() {
  // What flatters a telephone call changes what the features measure.
  const asRecorded = {echoCancellation: false, noiseSuppression: false, autoGainControl: false};
  try {
    return await navigator.mediaDevices.getUserMedia({audio: asRecorded});
  } catch (error) {
    microphoneMessage(REFUSALS[error.name] ?? `The microphone cannot be used (${error.name}).`, 'error');
    return null;
  }
}

function recordFrom(stream) {
  const pieces = [];
  const began = performance.now();
  const showTime = () => {
    const seconds = (performance.now() - began) / 1000;
    find('elapsed').textContent = clock(seconds);
    if (seconds >= LONGEST_RECORDING_S) stopRecording();
  };
  const timer = setInterval(showTime, 200);
  recorder = new MediaRecorder(stream);
  recorder.ondataavailable = event => pieces.push(event.data);
  recorder.onstop = () => {  // also when the microphone is pulled out
    clearInterval(timer);
    find('elapsed').classList.remove('running');
    stream.getTracks().forEach(track => track.stop());
    const type = recorder.mimeType;
    recorder = null;
    showButtons();
    sendRecording(new Blob(pieces, {type}));
  };
  recorder.start();
  find('elapsed').classList.add('running');
  showTime();
}

async function startRecording() {
  microphoneMessage('');
  busy = true;  // until the person has answered the browser's question
  showButtons();
  const stream = await openMicrophone();
  busy = false;
  if (stream) recordFrom(stream);
  showButtons();
  if (stream) find('stop').focus();
}

function stopRecording() {
  if (recorder?.state === 'recording') recorder.stop();
}

find('record').addEventListener('click', startRecording);
find('stop').addEventListener('click', stopRecording);
