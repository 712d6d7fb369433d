// The peer engine behind a line protocol: one JSON command a line on stdin, one JSON answer a line on stdout.
//
//   {"load": {"xform": "<h:html …", "files": {"places.csv": "name,label\n…"}}}   → {"ms": first load to ready}
//   {"steps": [{"path", "value"} | {"add_repeat"} | {"remove_repeat"}, …]}        → {"steps": [{"ms", "relevant"} | {"error"}]}
//   {"nodes": true}                                                              → {"nodes": [{path, relevant, …}, …]}
//   {"memory": true}                                                             → {"rss": bytes, "start": ms}
//
// The bundle takes the platform for a browser: it needs a document's classes as globals, and must not see Node's version
// while it is imported, or its parser looks for files that a bundle does not have.

import { createInterface } from 'node:readline';

const began = performance.now();
const { JSDOM } = await import('jsdom');
const { window } = new JSDOM('<!doctype html>', { url: 'http://localhost/' });
const BORROWED = [
	'Attr', 'CDATASection', 'CharacterData', 'Comment', 'DOMParser', 'Document', 'DocumentFragment', 'Element',
	'HTMLElement', 'Node', 'NodeFilter', 'ProcessingInstruction', 'Text', 'XMLDocument', 'XMLSerializer', 'XPathResult',
	'document', 'localStorage',
];
globalThis.window = window;
for (const name of BORROWED) {
	if (!(name in globalThis)) globalThis[name] = window[name];
}
void new Response(''); // Node makes these at first use, and asks for its own version then
void globalThis.fetch;
const { versions } = process;
Object.defineProperty(process, 'versions', { value: { ...versions, node: undefined }, configurable: true });
const engine = await import('@getodk/xforms-engine');
Object.defineProperty(process, 'versions', { value: versions, configurable: true });
const start = performance.now() - began;

let root = null;

const load = async ({ xform, files }) => {
	root = null;
	const fetchFormAttachment = async (url) => {
		const name = String(url).split('/').pop();
		const text = files?.[decodeURIComponent(name)];
		return text === undefined ? new Response('', { status: 404 }) : new Response(text, { headers: { 'content-type': typeOf(name) } });
	};
	const at = performance.now();
	const instance = await engine.createInstance(xform, { form: { fetchFormAttachment } });
	root = instance.root;
	return { ms: performance.now() - at };
};

const typeOf = (name) =>
	name.endsWith('.csv') ? 'text/csv' : name.endsWith('.geojson') ? 'application/geo+json' : 'text/xml';

const children = (node) => node.currentState.children ?? [];
const inside = (path, outer) => path === outer || path.startsWith(`${outer}/`) || path.startsWith(`${outer}[`);

// A repeat's range and its rows share the beginning of a path: the deepest node that has exactly this one is meant.
const find = (path, node = root) => {
	for (const child of children(node)) {
		const at = child.currentState.reference;
		if (at === path) return child;
		if (inside(path, at)) return find(path, child);
	}
	throw new Error(`no node ${path}`);
};

const setter = (path, value) => {
	const node = find(path);
	const names = value.split(/\s+/).filter((name) => name !== '');
	switch (node.nodeType) {
		case 'select':
			return () => node.selectValues(names);
		case 'rank':
			return () => node.setValues(names);
		case 'trigger':
			return () => node.setValue(value !== '');
		case 'input':
		case 'range':
			return () => node.setValue(value === '' && node.valueType !== 'string' ? null : value);
		default:
			throw new Error(`${node.nodeType} takes no answer`);
	}
};

const rowOf = (path) => {
	const [, repeat, position] = /^(.*)\[(\d+)\]$/.exec(path) ?? [];
	return [find(repeat), Number(position) - 1];
};

const action = (step) => {
	if ('add_repeat' in step) {
		const range = find(step.add_repeat);
		if (!range.currentState.relevant) throw new Error(`${step.add_repeat} is not shown`); // nobody could press it
		return () => range.addInstances();
	}
	if ('remove_repeat' in step) {
		const [range, index] = rowOf(step.remove_repeat);
		if (!children(range)[index]) throw new Error(`no row ${step.remove_repeat}`);
		return () => range.removeInstances(index);
	}
	return setter(step.path, step.value);
};

const take = (step) => {
	try {
		const act = action(step);
		const relevant = 'path' in step ? find(step.path).currentState.relevant : true;
		const at = performance.now();
		act();
		return { ms: performance.now() - at, relevant };
	} catch (error) {
		return { error: String(error.message ?? error) };
	}
};

const nodes = (node = root, found = []) => {
	const state = node.currentState;
	const holds = node.nodeType === 'group' || node.nodeType === 'repeat-instance';
	if (holds || typeof state.instanceValue === 'string') {
		const { violation } = node.validationState;
		found.push({
			path: state.reference,
			type: node.nodeType,
			relevant: state.relevant,
			required: state.required,
			readonly: state.readonly,
			value: state.instanceValue ?? '',
			valid: !violation,
			violation: violation?.condition ?? null,
			messages: violation?.message ? [violation.message.asString] : [],
			choices: state.valueOptions?.map?.((option) => option.value).filter((name) => name !== "") ?? [],
		});
	}
	for (const child of children(node)) nodes(child, found);
	return found;
};

const answer = async (command) => {
	if ('load' in command) return load(command.load);
	if ('steps' in command) return { steps: command.steps.map(take) };
	if ('nodes' in command) return { nodes: nodes() };
	if ('memory' in command) return { rss: process.memoryUsage().rss, start };
	throw new Error('unknown command');
};

for await (const line of createInterface({ input: process.stdin })) {
	let said;
	try {
		said = await answer(JSON.parse(line));
	} catch (error) {
		said = { error: String(error.message ?? error) };
	}
	process.stdout.write(`${JSON.stringify(said)}\n`);
}
