// Draws every model to docs/models/<process>.svg with bpmn-js in a headless Chromium (CHROMIUM names another binary).
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const target = join(root, 'docs', 'models');
const viewer = createRequire(import.meta.url).resolve('bpmn-js/dist/bpmn-viewer.production.min.js');
const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';
const work = mkdtempSync(join(tmpdir(), 'chidao-models-'));

const page = (xml) => `<!doctype html><meta charset="utf-8">
<div id="canvas" style="width:1600px;height:900px"></div><pre id="result"></pre>
<script src="${pathToFileURL(viewer)}"></script>
<script>
  const encode = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
  const base64 = (text) => text.match(/[^]{1,8000}/gu).map((part) => encode(part)).join(' ');
  const show = (text) => { document.getElementById('result').textContent = text; };
  const model = new BpmnJS({ container: '#canvas' });
  model.importXML(${JSON.stringify(xml).replaceAll('<', '\\u003c')})
    .then(() => model.saveSVG())
    .then(({ svg }) => show('svg ' + base64(svg) + ' end'), (error) => show('error ' + error.message));
</script>`;

/** Chromium numbers the arrow heads at random; counted instead, a model that has not changed gives the same file. */
function settle(svg) {
  const seen = new Map();
  return svg
    .replace(/<!DOCTYPE[^>]*>\n?/, '')
    .replace('<svg ', '<svg style="background: white" ')
    .replace(/(?<=id="|#)marker-[a-z0-9]+/g, (id) => seen.get(id) ?? (seen.set(id, `marker-${seen.size + 1}`), seen.get(id)));
}

mkdirSync(target, { recursive: true });
try {
  for (const name of readdirSync(join(root, 'processes'), { recursive: true }).map(String).sort()) {
    if (!name.endsWith('.bpmn')) continue;
    const id = basename(name, '.bpmn');
    const html = join(work, `${id}.html`);
    writeFileSync(html, page(readFileSync(join(root, 'processes', name), 'utf8')));
    const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'];
    const dom = execFileSync(
      chromium,
      [...flags, `--user-data-dir=${join(work, 'profile')}`, '--virtual-time-budget=10000', '--dump-dom', pathToFileURL(html).href],
      { encoding: 'utf8', maxBuffer: 1e8, stdio: ['ignore', 'pipe', 'ignore'] },
    );
    const [, parts] = dom.match(/<pre id="result">svg ([^<]*) end<\/pre>/) ?? [];
    if (!parts) throw new Error(`${name}: ${dom.match(/<pre id="result">([^<]*)/)?.[1] ?? 'nothing drawn'}`);
    const svg = parts.split(' ').map((part) => Buffer.from(part, 'base64').toString('utf8')).join('');
    writeFileSync(join(target, `${id}.svg`), settle(svg));
    console.log(`docs/models/${id}.svg`);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
