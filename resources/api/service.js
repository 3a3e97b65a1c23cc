'use strict';
// Asking the service, and what it says about itself. The scripts of the page share one scope, in this order:
// service, result, microphone, page.

const find = id => document.getElementById(id);
const make = (tag, into, text = '', className = '') => {
  const element = document.createElement(tag);
  element.textContent = text;
  if (className) element.className = className;
  into.append(element);
  return element;
};
const percent = share => `${(100 * share).toFixed(1)} %`;
const clock = seconds => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

/** What went wrong, in words for the person before the page. */
class Refusal extends Error {}

async function refusalOf(response) {
  const answer = await response.json().catch(() => ({}));
  if (response.status === 401 || response.status === 403) find('access').open = true;
  // Of a problem (RFC 9457) the detail says all; the title is but the status in words.
  if (answer.code && answer.detail) return new Refusal(answer.detail);
  const words = [answer.error ?? answer.title ?? `The service answered ${response.status}`, answer.detail];
  return new Refusal(words.filter(Boolean).join(': '));
}

async function ask(path, options = {}) {
  const token = find('token').value.trim();
  if (/[^\x21-\x7e]/.test(token)) throw new Refusal('The access token has a character that no token has.');
  const headers = {...options.headers, ...(token && {Authorization: `Bearer ${token}`})};
  const response = await fetch(path, {...options, headers}).catch(() => null);
  if (!response) throw new Refusal('The service does not answer.');
  if (!response.ok) throw await refusalOf(response);
  return response;
}

const STATUS_EVERY_MS = 10_000;

let statusTimer = 0;
let modelShown = false;
let detailed = true;  // whether the service has /v1/health

function showStatus(text, lamp) {
  if (find('status').textContent !== text) find('status').textContent = text;  // else it is read out again
  find('lamp').className = lamp;
}

function accuracyWords(model) {
  const figure = model.accuracy;
  if (!figure) return 'Speaker-independent accuracy was not measured.';
  const unseen = figure.protocol === 'cross-corpus' ? ', on unseen speakers, microphones and languages' : '';
  return `Speaker-independent accuracy ${percent(figure.mean)}${unseen} ` +
      `(${figure.folds} folds, SD across folds ${percent(figure.fold_sd)}; ` +
      `chance level ${percent(1 / model.classes.length)}).`;
}

async function showModel() {
  try {
    const model = await (await ask('/models/info')).json();
    find('model').textContent = `Model: ${model.title}. ${accuracyWords(model)}`;
    return true;
  } catch (refusal) {
    find('model').textContent = refusal.message;
    return false;
  }
}

/** ", 3 requests waiting" where the service tells. */
async function queueWords() {
  if (!detailed) return '';
  try {
    const waiting = (await (await ask('/v1/health')).json()).queue?.waiting;
    return waiting > 0 ? `, ${waiting} ${waiting === 1 ? 'request' : 'requests'} waiting` : '';
  } catch {
    detailed = false;
    return '';
  }
}

async function refreshStatus() {
  clearTimeout(statusTimer);
  try {
    await ask('/health', {signal: AbortSignal.timeout(STATUS_EVERY_MS)});
    modelShown = modelShown || await showModel();
    showStatus(modelShown ? `Ready${await queueWords()}.` : 'The service answers, but cannot analyse for you now.',
               modelShown ? 'good' : 'bad');
  } catch (refusal) {
    modelShown = false;
    find('model').textContent = '';
    showStatus(refusal.message, 'bad');
  }
  clearTimeout(statusTimer);
  if (!document.hidden) statusTimer = setTimeout(refreshStatus, STATUS_EVERY_MS);
}

/** Asks for everything anew, the model too. */
function restartStatus() {
  modelShown = false;
  detailed = true;
  refreshStatus();
}
