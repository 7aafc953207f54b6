/** The look of the readable export, within it: the tokens of `ui/look`, and a face that every device has. */
export const pageStyle = `
:root {
	color-scheme: light dark;
	--paper: light-dark(#fbfaf7, #14181f);
	--raised: light-dark(#fff, #1c222c);
	--ink: light-dark(#1d2433, #eceae4);
	--soft: light-dark(#565f70, #a9b0bd);
	--line: light-dark(#dad7cf, #333b48);
	--bearing: light-dark(#1b4e8c, #8dbbf0);
	--bearing-soft: light-dark(#e9eff7, #202d3f);
	--pillar-1: light-dark(#1f6f5c, #72c7af);
	--pillar-2: light-dark(#a94f14, #f2a66b);
	--pillar-3: light-dark(#56469e, #b3a9f5);
}
*, *::before, *::after { box-sizing: border-box; }
html {
	font: 106.25%/1.55 'Public Sans', system-ui, sans-serif;
	background: var(--paper);
	color: var(--ink);
	-webkit-text-size-adjust: 100%;
}
body { margin: 0; overflow-wrap: break-word; }
main { max-width: 46rem; margin: 0 auto; padding: 40px 20px 80px; }
section, nav { margin-bottom: 64px; }
header { margin-bottom: 24px; }
h1, h2, h3, h4 { line-height: 1.2; font-weight: 650; overflow-wrap: anywhere; text-wrap: pretty; }
h1 { font-size: clamp(1.6rem, 1.2rem + 2vw, 2.2rem); letter-spacing: -0.01em; }
h2 { font-size: 1.4rem; margin: 0 0 16px; }
h3 { font-size: 1.1rem; margin: 32px 0 8px; }
h4 { font-size: 1rem; margin: 0; }
p, dl, ul, ol, dd, dt { margin: 0; }
p, li, dd { max-width: 68ch; text-wrap: pretty; }
.plain > li { max-width: none; }
header > p, section > p, details > p, table { margin-bottom: 16px; }
header > h1 { margin: 4px 0 12px; }
ul, ol { padding-inline-start: 1.2em; }
ul.plain, ol.plain { list-style: none; padding: 0; }
a { color: var(--bearing); text-underline-offset: 0.2em; }
:focus-visible { outline: 3px solid var(--bearing); outline-offset: 2px; border-radius: 4px; }
.soft, .kind, dt { color: var(--soft); }
.small, dt { font-size: 0.875rem; }
.kind { letter-spacing: 0.02em; }
.own { overflow-wrap: anywhere; }
.text { white-space: pre-line; }
.visually-hidden {
	position: absolute; width: 1px; height: 1px; margin: -1px;
	overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
.notice {
	padding: 12px 16px; border-inline-start: 3px solid var(--bearing); background: var(--bearing-soft);
}
nav ul { list-style: none; padding: 0; columns: 18rem 2; }
nav li { break-inside: avoid; }
nav a { display: inline-flex; align-items: center; min-height: 44px; }
dl > div { padding-block: 10px; border-bottom: 1px solid var(--line); }
.subject dl > div:last-child { border: 0; }
@media print, (min-width: 40rem) {
	#profil dl > div { display: grid; grid-template-columns: 1fr 1fr; gap: 24px; align-items: baseline; }
}
.block, .subject {
	background: var(--raised); border: 1px solid var(--line); border-radius: 8px;
	padding: 16px 20px; margin-bottom: 16px;
}
.block h3 { margin: 0 0 8px; }
.block > p + p, .subject > p + p, .note, .file { margin-top: 8px; }
.head { display: flex; justify-content: space-between; align-items: baseline; gap: 4px 16px; flex-wrap: wrap; }
.points { white-space: nowrap; font-variant-numeric: tabular-nums; }
.note { padding-inline-start: 12px; border-inline-start: 3px solid var(--line); }
.facts { display: flex; flex-wrap: wrap; gap: 4px 20px; }
.total { font-size: 1.25rem; font-weight: 650; }
.mark { display: inline-block; width: 1.1em; text-align: center; }
.p1 { --colour: var(--pillar-1); }
.p2 { --colour: var(--pillar-2); }
.p3 { --colour: var(--pillar-3); }
.mark { color: var(--colour, var(--soft)); }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
caption { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
th, td { text-align: start; vertical-align: top; padding: 8px 12px 8px 0; border-bottom: 1px solid var(--line); }
thead th { color: var(--soft); font-size: 0.875rem; }
th { font-weight: 400; }
.pillar th, .pillar .number { font-weight: 650; }
.theme { padding-inline-start: 1.6em; }
.number { text-align: end; white-space: nowrap; }
.scale { width: 32%; vertical-align: middle; padding-inline-end: 0; }
.bar {
	display: flex; min-width: 4rem; height: 12px; border-radius: 6px;
	background: var(--line); overflow: hidden; forced-color-adjust: none;
}
.low { background: var(--colour); }
.open {
	background: repeating-linear-gradient(
		-45deg, var(--colour) 0 3px, color-mix(in srgb, var(--colour) 25%, transparent) 3px 7px);
}
.file img { display: block; max-width: 100%; height: auto; border: 1px solid var(--line); border-radius: 8px; }
.file a { display: inline-flex; align-items: center; min-height: 44px; overflow-wrap: anywhere; }
summary { cursor: pointer; min-height: 44px; padding-block: 8px; color: var(--bearing); }
summary h2 { display: inline; margin: 0; }
.change { padding-block: 10px; border-bottom: 1px solid var(--line); }
@page {
	size: A4; margin: 16mm;
	@bottom-right { content: counter(page) ' / ' counter(pages); font-size: 9pt; }
}
@media print {
	:root { color-scheme: light; --paper: #fff; --raised: #fff; --ink: #000; --soft: #333; --bearing-soft: #fff; }
	html { font-size: 10.5pt; }
	main { max-width: none; padding: 0; }
	nav { display: none; }
	header, section { margin-bottom: 24px; }
	h2, h3, h4 { break-after: avoid; }
	tr, .block, .subject, .change, dl > div, .notice, .file { break-inside: avoid; }
	a { color: inherit; }
	.bar, .mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
	.file img { max-height: 200mm; }
}
`;
