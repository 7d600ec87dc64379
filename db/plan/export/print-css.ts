/** Black on white, no colours: a sheet to carry around and write on. */
export const PRINT_CSS = `
* { box-sizing: border-box }
body { font: 10.5pt/1.35 Inter, 'DejaVu Sans', Arial, sans-serif; color: #000; background: #fff; margin: 0 }
header { display: flex; align-items: baseline; justify-content: space-between; border-bottom: 1.5pt solid #000;
  padding-bottom: 2mm }
h1 { font-size: 16pt; margin: 0 }
header p { margin: 0 }
h2 { font-size: 12pt; font-weight: bold; margin: 6mm 0 1mm; display: flex; justify-content: space-between; break-after: avoid }
table { width: 100%; border-collapse: collapse }
th, td { padding: 0; text-align: left; font-weight: normal }
tr { break-inside: avoid }
h2 small { font-size: 9pt; font-weight: normal }
article { display: grid; grid-template-columns: 6mm 22mm 1fr auto; column-gap: 3mm; padding: 2.5mm 0;
  border-top: .5pt solid #000; break-inside: avoid }
.box { width: 4.5mm; height: 4.5mm; border: 1pt solid #000; margin-top: .5mm }
.when { font-weight: 600; font-variant-numeric: tabular-nums }
.when small { display: block; font-weight: normal; font-size: 8.5pt }
.whom { min-width: 0; overflow-wrap: anywhere }
.why { font-size: 8.5pt; grid-column: 3 / 5 }
.phone { font-size: 14pt; font-weight: 600; font-variant-numeric: tabular-nums; white-space: nowrap; text-align: right }
.mail { font-size: 10pt; white-space: normal; overflow-wrap: anywhere; max-width: 60mm }
.write { grid-column: 3 / 5; height: 7mm; border-bottom: .5pt dotted #000 }
.page { break-after: page }
.page:last-child { break-after: auto }
.mark { border: .5pt solid #000; border-radius: 1mm; padding: 0 1mm; white-space: nowrap }
.empty { margin-top: 8mm }
`;
