// What an analysis says. Everything that comes from the service enters the page as text: the policy that the
// page is sent with refuses HTML.

// As the window paints them (Okabe and Ito); names always stand beside.
const COLOURS = {neutral: '#8c8c8c', calm: '#56b4e9', happy: '#e69f00', sad: '#0072b2', angry: '#d55e00',
                 fearful: '#cc79a7', disgust: '#009e73', surprised: '#d9cb1e'};

let shownUrls = [];  // of blobs

function blobUrl(blob) {
  shownUrls.push(URL.createObjectURL(blob));
  return shownUrls.at(-1);
}

function clearResult() {
  shownUrls.forEach(url => URL.revokeObjectURL(url));
  shownUrls = [];
  find('details').replaceChildren();
}

function showMessage(text, className) {
  clearResult();
  find('summary').replaceChildren();
  make('p', find('summary'), text, className);
}

function showVerdict(answer) {
  const withheld = answer.verdict === 'no-speech';
  const uncertain = answer.verdict === 'uncertain';
  const words = document.createDocumentFragment();
  make('p', words, withheld ? 'No speech found' : `${answer.emotion} ${percent(answer.probabilities[answer.emotion])}`,
       'emotion');
  if (!withheld) make('p', words, uncertain ? 'Uncertain:' : 'Confident.');
  if (answer.reasons.length > 0) {
    const list = make('ul', words, '', 'reasons');
    answer.reasons.forEach(reason => make('li', list, reason.text));
  }
  find('summary').replaceChildren(words);
}

function showBars(probabilities) {
  const table = make('table', find('details'), '', 'bars');
  table.setAttribute('aria-label', 'Probability of every emotion');
  const ranked = Object.entries(probabilities).sort((a, b) => b[1] - a[1]);
  for (const [label, share] of ranked) {
    const row = make('tr', table);
    make('th', row, label).scope = 'row';
    const bar = make('div', make('div', make('td', row), '', 'track'), '', 'bar');
    bar.style.width = `${100 * share}%`;
    if (Object.hasOwn(COLOURS, label)) bar.style.backgroundColor = COLOURS[label];
    make('td', row, percent(share));
  }
}

/** What went wrong after the result, which remains. */
function showTrouble(refusal) {
  make('p', find('details'), refusal.message, 'error').setAttribute('role', 'alert');
}

/** A link that also works where a token is asked for, which a plain link cannot send. */
function addDownload(into, text, href, fileName) {
  const link = make('a', into, text);
  link.href = href;
  link.download = fileName;
  link.addEventListener('click', async event => {
    if (!find('token').value) return;
    event.preventDefault();
    try {
      const plain = document.createElement('a');
      plain.href = blobUrl(await (await ask(href)).blob());
      plain.download = fileName;
      plain.click();
    } catch (refusal) {
      showTrouble(refusal);
    }
  });
}

async function showPicture(href, name) {
  try {
    const picture = document.createElement('img');
    picture.alt = `Waveform, spectrogram and MFCC of ${name}`;
    picture.src = blobUrl(await (await ask(href)).blob());
    find('details').append(picture);
  } catch (refusal) {
    showTrouble(refusal);
  }
}

async function showAnswer(answer, recording) {
  clearResult();
  showVerdict(answer);
  const details = find('details');
  if (answer.verdict !== 'no-speech') showBars(answer.probabilities);
  if (recording) {
    const player = make('audio', details);
    player.controls = true;
    player.setAttribute('aria-label', 'Your recording');
    player.src = blobUrl(recording);
  }
  const picture = '/' + answer.visualization.split('/').map(encodeURIComponent).join('/');
  const line = make('p', details, `Kept as ${answer.audio_file}: `);
  addDownload(line, 'Report (PDF)', '/download-report/' + encodeURIComponent(answer.audio_file),
              `sentisound_report_${answer.audio_file}.pdf`);
  line.append(', ');
  addDownload(line, 'Picture (PNG)', picture, `${answer.audio_file}.png`);
  await showPicture(picture, answer.audio_file);
}
