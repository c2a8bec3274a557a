import { PaperFormat } from './paperSource';

/** Every format in the program, in the order in which they are offered; the pack (ZIP) is made of these. */
export const PAPER_FORMATS: readonly PaperFormat[] = [
  {
    id: 'docx',
    title: 'Word',
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    load: async () => {
      const [{ writeWord }, { pourIntoTemplate }] = await Promise.all([
        import(/* webpackChunkName: 'word-writer' */ './word/writeWord'),
        import(/* webpackChunkName: 'word-writer' */ './word/pourIntoTemplate'),
      ]);
      return ({ model, template, leavesPageNumbers }, work) =>
        template === undefined
          ? writeWord(model, { ...work, leavesPageNumbers })
          : pourIntoTemplate(model, template, work);
    },
  },
  {
    id: 'pdf',
    title: 'PDF',
    extension: 'pdf',
    mediaType: 'application/pdf',
    load: async () => {
      const { writePdf } = await import(/* webpackChunkName: 'pdf-writer' */ './pdf/writePdf');
      return ({ model }, work) => writePdf(model, work);
    },
  },
  {
    id: 'xlsx',
    title: 'Excel',
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    load: async () => (await import(/* webpackChunkName: 'excel-writer' */ './excel/writeExcel')).writeExcel,
  },
  {
    id: 'html',
    title: 'Web page',
    extension: 'html',
    mediaType: 'text/html',
    load: async () => {
      const { writeHtml } = await import(/* webpackChunkName: 'html-writer' */ './html/writeHtml');
      return ({ model }) => Promise.resolve(writeHtml(model));
    },
  },
];
