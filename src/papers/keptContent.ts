import { contentHash } from './contentHash';
import { PaperInput } from './layouts/layout';
import { PaperModel } from './model';
import { PaperSource } from './paperSource';

/** What is known of a final paper that is kept, besides its files. */
export interface KeptContent extends Pick<PaperInput, 'board' | 'meetingDay' | 'asAtDay'> {
  readonly title: string;
  readonly layout: string;
  readonly edition: PaperModel['edition'];
  /** `''` where the front sheet says its default. */
  readonly reportOf: string;
  readonly author: string;
  readonly time: string;
  readonly contentHash: string;
}

/** What is kept of a paper, however it was made: on the screen or on the command line. */
export function keptContentOf({ model, input }: Pick<PaperSource, 'model' | 'input'>): KeptContent {
  return {
    title: model.properties.title,
    // the name of the day, whatever the board is called later
    board: model.fileName.board,
    meetingDay: input.meetingDay,
    asAtDay: input.asAtDay,
    layout: model.layout,
    edition: model.edition,
    reportOf: input.reportOf ?? '',
    author: input.author ?? '',
    time: input.time ?? '',
    contentHash: contentHash(model),
  };
}
