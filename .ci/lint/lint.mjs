// Reads every model with camunda's moddle extension, refuses any import warning, runs bpmnlint and checks that people's
// texts in models and forms are composed Unicode (NFC): a decomposed "ệ" breaks search, sorting and the Modeler's diff.
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

import BpmnModdle from 'bpmn-moddle';

const require = createRequire(import.meta.url);
const Linter = require('bpmnlint/lib/linter');
const NodeResolver = require('bpmnlint/lib/resolver/node-resolver');
const camunda = require('camunda-bpmn-moddle/resources/camunda.json');

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');

const files = (folder, extension) =>
  readdirSync(join(root, folder), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(extension))
    .sort()
    .map((name) => join(root, folder, name));

const findings = [];
const report = (file, where, what) => findings.push(`${relative(root, file)}  ${where}  ${what}`);

const checkComposed = (file, text) =>
  text.split('\n').forEach((line, index) => {
    if (line !== line.normalize('NFC')) report(file, `line ${index + 1}`, 'text is not composed Unicode (NFC)');
  });

const linter = new Linter({
  config: JSON.parse(readFileSync(join(here, '.bpmnlintrc'), 'utf8')),
  resolver: new NodeResolver({ require }),
});

const models = files('processes', '.bpmn');
for (const file of models) {
  const xml = readFileSync(file, 'utf8');
  checkComposed(file, xml);
  try {
    const { rootElement, warnings } = await new BpmnModdle({ camunda }).fromXML(xml);
    warnings.forEach((warning) => report(file, 'import', warning.message));
    for (const [rule, reports] of Object.entries(await linter.lint(rootElement))) {
      reports.forEach(({ id, category, message }) => report(file, id ?? '-', `${category} ${rule}: ${message}`));
    }
  } catch (error) {
    report(file, 'import', error.message);
  }
}

const forms = files('forms', '.form');
for (const file of forms) {
  const json = readFileSync(file, 'utf8');
  checkComposed(file, json);
  try {
    const { id } = JSON.parse(json);
    if (`${id}.form` !== basename(file)) report(file, 'id', `is ${id}, not the file's name`);
  } catch (error) {
    report(file, 'json', error.message);
  }
}

// An empty folder must not pass for a clean one.
if (models.length === 0 || forms.length === 0) findings.push('no models or no forms found');

findings.forEach((finding) => console.error(finding));
console.log(`${models.length} models, ${forms.length} forms, ${findings.length} findings`);
process.exitCode = findings.length === 0 ? 0 : 1;
