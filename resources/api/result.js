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

const RELIABILITY = {confident: 'Confident', uncertain: 'Uncertain', 'no-speech': 'No speech'};

/** "angry or happy (90 %)"; as every other place of the program says it. */
function setWords(answer) {
  const promised = `(${Math.round(100 * answer.set_coverage)} %)`;
  if (answer.set.length === Object.keys(answer.probabilities).length) return 'cannot be told';
  if (answer.set.length === 1) return `only ${answer.set[0]} ${promised}`;
  if (answer.set.length > 3) return `one of ${answer.set.join(', ')} ${promised}`;
  return `${answer.set.slice(0, -1).join(', ')} or ${answer.set.at(-1)} ${promised}`;
}

/** "Activation high (0.82), valence low (0.61); learnt" */
function affectWords(dimensions) {
  const side = (place, confidence) => `${place < 0 ? 'low' : 'high'} (${confidence.toFixed(2)})`;
  return `Activation ${side(dimensions.arousal, dimensions.confidence.arousal)}, ` +
      `valence ${side(dimensions.valence, dimensions.confidence.valence)}; learnt`;
}

function showSummary(answer) {
  const withheld = answer.verdict === 'no-speech';
  const reliability = RELIABILITY[answer.verdict] ?? answer.verdict;
  const words = document.createDocumentFragment();
  make('p', words, withheld ? reliability : `${answer.emotion} ${percent(answer.confidence)}`, 'emotion');
  if (!withheld) {
    make('p', words, reliability, `reliability ${answer.verdict}`);
    if (answer.set) make('p', words, setWords(answer), 'set');
    if (answer.dimensions?.confidence) make('p', words, affectWords(answer.dimensions), 'affect');
  }
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

async function showPicture(href, alt) {
  try {
    const picture = document.createElement('img');
    picture.alt = alt;
    picture.src = blobUrl(await (await ask(href)).blob());
    find('details').append(picture);
  } catch (refusal) {
    showTrouble(refusal);
  }
}

async function showAnswer(answer, recording) {
  clearResult();
  showSummary(answer);
  const details = find('details');
  if (answer.verdict !== 'no-speech') showBars(answer.probabilities);
  if (recording) {
    const player = make('audio', details);
    player.controls = true;
    player.setAttribute('aria-label', 'Your recording');
    player.src = blobUrl(recording);
  }
  const address = `/v1/analyses/${answer.id}`;
  const line = make('p', details, `Kept as ${answer.file}: `);
  addDownload(line, 'Report (PDF)', `${address}/report.pdf`, `sentisound_report_${answer.file}.pdf`);
  for (const [view, title] of [['waveform', 'Waveform'], ['spectrogram', 'Spectrogram'], ['mfcc', 'MFCC']])
    await showPicture(`${address}/${view}.png`, `${title} of ${answer.file}`);
}
