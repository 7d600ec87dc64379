/** Black on white, one family, hairlines: a paper that prints well everywhere. */
export const PAPER_CSS = `
* { box-sizing: border-box }
html { background: #fff }
body { font: 10.5pt/1.45 Inter, 'DejaVu Sans', Arial, sans-serif; color: #000; margin: 0; overflow-wrap: break-word }
@media screen { body { padding: 32px 36px; max-width: 820px; margin: 0 auto } }
@media print { body { padding: 4mm 6mm } }
header { display: flex; flex-wrap: wrap; column-gap: 4mm; font-size: 8.5pt; border-bottom: .75pt solid #000; padding-bottom: 2.5mm;
  margin-bottom: 8mm }
header b { font-size: 10.5pt; flex: 1 0 100% }
h1 { font-size: 19pt; line-height: 1.2; margin: 0 }
.about { margin: 1mm 0 0; color: #333; font-variant-numeric: tabular-nums }
.subject { font-size: 12pt; font-weight: 600; margin: 3mm 0 4mm }
h2 { font-size: 12pt; margin: 6mm 0 1.5mm; break-after: avoid }
h3 { font-size: 8.5pt; font-weight: 600; color: #333; margin: 0 0 1mm }
p { margin: 0 0 2mm; orphans: 2; widows: 2 }
ul { margin: 0 0 2mm; padding-left: 5mm }
li { margin: 0 0 .8mm }
dl { display: grid; grid-template-columns: max-content 1fr; column-gap: 6mm; row-gap: .8mm; margin: 4mm 0; max-width: 100% }
dt { color: #333 }
dd { margin: 0; font-weight: 500; min-width: 0 }
.sides, .signatures { display: grid; grid-template-columns: 1fr 1fr; column-gap: 10mm; margin: 5mm 0; break-inside: avoid }
.signatures { margin-top: 10mm; break-before: avoid }
.signatures .line { border-bottom: .75pt solid #000; height: 9mm; margin-bottom: 1mm }
table { width: 100%; border-collapse: collapse; margin: 2mm 0 4mm; font-size: 9.5pt }
table.dense { font-size: 8pt }
th { text-align: left; vertical-align: bottom; font-weight: 600; border-bottom: 1pt solid #000; padding: 1.2mm 1.6mm }
td { vertical-align: top; border-bottom: .4pt solid #999; padding: 1.4mm 1.6mm }
th:first-child, td:first-child { padding-left: 0 }
th:last-child, td:last-child { padding-right: 0 }
tr { break-inside: avoid }
thead { display: table-header-group }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
th.number { white-space: normal }
.totals td { border-bottom: 0; padding-top: .8mm; padding-bottom: .8mm }
.totals tr:first-child td { padding-top: 2mm }
.totals .strong td { font-size: 11.5pt; font-weight: 700 }
.totals { break-inside: avoid }
.paper { break-before: page; padding-top: 2mm }
@media screen { .paper { border-top: 2px dashed #bbb; margin-top: 40px; padding-top: 32px } }
.scale { margin: 4mm 0 5mm; break-inside: avoid }
.scale p { font-weight: 600; margin: 0 0 1.5mm }
.figures { display: flex; gap: 1.5mm }
.figures span { flex: 1; border: .75pt solid #000; text-align: center; padding: 2.2mm 0; font-size: 12pt; font-variant-numeric: tabular-nums }
.ends { display: flex; justify-content: space-between; font-size: 8.5pt; color: #333; margin-top: 1mm }
.scale.small { display: grid; grid-template-columns: minmax(0, 1fr) 92mm; column-gap: 4mm; align-items: center; margin: 1mm 0 }
.scale.small p { font-weight: 400; margin: 0 }
.scale.small .figures { gap: 1mm }
.scale.small .figures span { padding: .8mm 0; font-size: 9pt; border-width: .5pt }
.boxes, .write { margin: 4mm 0; break-inside: avoid }
.boxes p, .write p { font-weight: 600; margin: 0 0 1.5mm }
.box { display: inline-block; width: 4.5mm; height: 4.5mm; border: .75pt solid #000; vertical-align: -.8mm; margin: 0 2mm 0 0 }
.box ~ .box { margin-left: 8mm }
.write .line { height: 7.5mm; border-bottom: .5pt solid #666 }
`;
