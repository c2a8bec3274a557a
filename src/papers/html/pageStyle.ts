import { LABEL_FILL, LINK, NAVY, RULE, TONES, WARNING } from '../colours';

const tones = Object.entries(TONES)
  .map(([rag, { fill, ink }]) => `.${rag.toLowerCase()}{background:#${fill};color:#${ink}}`)
  .join('\n');

/** The whole style of the page: screen, light and dark, high contrast, narrow windows, and print on A4. */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--ink:#1a1a1a;--paper:#fff;--head:#${NAVY};--rule:#${RULE};--label:#${LABEL_FILL};--link:#${LINK};--warning:#${WARNING}}
@media (prefers-color-scheme:dark){:root{--ink:#f0f0f0;--paper:#161616;--head:#a9c4f5;--rule:#6b6b6b;--label:#2a2a2a;--link:#9cc3ff;--warning:#ff9b94}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 Arial,Arimo,'Liberation Sans',sans-serif;overflow-wrap:break-word}
header,nav,main,footer{max-width:72rem;margin:0 auto;padding:0 1rem}
h1,h2,h3,h4,caption{color:var(--head);line-height:1.25}
h1{margin:.5rem 0 1rem;font-size:1.75rem}h2{margin:2rem 0 .5rem;font-size:1.4rem}h3{margin:1.5rem 0 .5rem;font-size:1.2rem}h4{margin:1.5rem 0 .5rem;font-size:1.05rem}
p{margin:.4rem 0}
a{color:var(--link)}
a:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--link);outline-offset:2px}
[tabindex='-1']:focus{outline:none}
ul,ol{margin:.4rem 0;padding-left:1.6rem}
ul.level-2,ol.level-2{margin-left:1.6rem}ul.level-3,ol.level-3{margin-left:3.2rem}
.apart{margin-top:1rem}
.unseen{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:-999rem}.skip:focus{position:static;display:inline-block;padding:.5rem}
.draft{margin:0;padding:.5rem 1rem;background:#${WARNING};color:#fff;font-weight:bold;text-align:center}
.mark-of-paper{text-align:right;font-weight:bold}.board{font-size:1.2rem;font-weight:bold}
dl.front{border-block:2px solid var(--head);padding:.5rem 0}dl.front div{display:flex;flex-wrap:wrap;gap:.25rem 1rem;padding:.15rem 0}
dl.front dt{flex:0 0 11rem;font-weight:bold}dl.front dd{flex:1 1 16rem;margin:0}
.numbered{position:relative;padding-left:2.5rem}.numbered .mark{position:absolute;left:0}
.numbered.level-2{margin-left:2.5rem}.numbered.level-3{margin-left:5rem}
.band{margin:1.5rem 0 .5rem;padding:.5rem .75rem;background:#${NAVY};color:#fff;border:1px solid #${NAVY}}
.band h2,.band h3,.band h4{margin:0;color:#fff}.band a{color:#fff}
.notice{margin:1rem 0;padding:.5rem 1rem;border:2px solid var(--warning)}.notice-title{font-weight:bold;color:var(--warning)}
.change{border-left:3px solid currentcolor;padding-left:.35rem}
.end-mark{margin:2rem 0;font-weight:bold;text-align:center}
table{width:100%;margin:.75rem 0;border-collapse:collapse;table-layout:fixed;font-size:.95rem}
caption{padding:.35rem 0;font-weight:bold;text-align:left}
th,td{padding:.35rem .5rem;border:1px solid var(--rule);text-align:left;vertical-align:top;overflow-wrap:anywhere}
thead th{background:#${NAVY};color:#fff}thead th a{color:#fff}
th[scope='row'],.total{background:var(--label);font-weight:bold}
.centre{text-align:center}
.grid{width:auto;table-layout:auto}
span.tone{padding:0 .3rem;font-weight:bold}
${tones}
td.tone a,th.tone a,span.tone a{color:inherit}
thead th.red{background:#${TONES.RED.fill};color:#${TONES.RED.ink}}thead th.amber{background:#${TONES.AMBER.fill};color:#${TONES.AMBER.ink}}
thead th.green{background:#${TONES.GREEN.fill};color:#${TONES.GREEN.ink}}thead th.grey{background:#${TONES.GREY.fill};color:#${TONES.GREY.ink}}
th[scope='row'].red,.total.red{background:#${TONES.RED.fill}}th[scope='row'].amber,.total.amber{background:#${TONES.AMBER.fill}}
th[scope='row'].green,.total.green{background:#${TONES.GREEN.fill}}th[scope='row'].grey,.total.grey{background:#${TONES.GREY.fill}}
@media (forced-colors:active){.tone,.band,.draft{border:2px solid CanvasText}}
@media screen and (max-width:40rem){dl.front dt{flex-basis:100%}.numbered{padding-left:1.75rem}.numbered.level-2,.numbered.level-3{margin-left:1rem}
table{table-layout:auto;font-size:.85rem}th,td{padding:.3rem;overflow-wrap:break-word}
.records,.records caption,.records tbody,.records tr,.records th,.records td{display:block}.records colgroup{display:none}
.records thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.records{font-size:1rem}.records tr{margin:0 0 1rem;border:2px solid var(--head)}.records th,.records td{border-width:0 0 1px;text-align:left}
.records td[data-label]::before{content:attr(data-label);display:block;font-size:.85rem;font-weight:bold}
.records td.centre::before{display:inline;margin-right:.5rem}}
@page{size:A4;margin:20mm}
@page across{size:A4 landscape;margin:20mm}
@media print{:root{--ink:#000;--paper:#fff;--head:#${NAVY};--rule:#${RULE};--label:#${LABEL_FILL};--link:#${LINK};--warning:#${WARNING}}
body{font-size:11pt}nav,.skip{display:none}header,main,footer{max-width:none;padding:0}
.landscape{page:across}thead{display:table-header-group}tr,.short{break-inside:avoid}tbody tr:first-child{break-before:avoid}h2,h3,h4,caption,.band{break-after:avoid}
.tone,.band,.draft,thead th,th[scope='row'],.total{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`.trim();
