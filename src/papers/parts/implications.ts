import { bold, cell, heading } from '../compose';
import { Block } from '../model';

/** The standing considerations of a public body's paper; an officer edits them in the document where more is to be said. `risks` says what the paper's matter means for risk. */
export function implications(risks: string): Block[] {
  const rows: readonly (readonly [string, string])[] = [
    ['Financial', 'None from this paper. The service that owns a recommendation meets the cost of carrying it out.'],
    [
      'Legal',
      'None from this paper. Where a recommendation concerns a duty in law, its update says how that duty is met.',
    ],
    [
      'Equality impact assessment',
      'Not needed for this paper. A policy or practice that changes because of a recommendation is assessed when it changes.',
    ],
    ['Risks and impact', risks],
    [
      'Link to police and crime plan',
      'Sound governance, and weaknesses put right when they are found, support every aim of the plan.',
    ],
  ];
  return [
    heading(1, 'Implications'),
    {
      kind: 'table',
      caption: 'Implications',
      showsCaption: false,
      description: 'A row for each kind of implication that a paper considers.',
      columns: [{ share: 28 }, { share: 72 }],
      headerRows: [{ cells: [cell('Implication'), cell('Consideration')] }],
      rows: rows.map(([label, words]) => ({ cells: [cell([bold(label)], { look: 'label' }), cell(words)] })),
    },
  ];
}
