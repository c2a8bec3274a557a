import type { Host } from '../../components/host/useHost';

/** A SharePoint page as the tracker's host: links are the page's own address, and what people are sent goes by link. */
export function sharePointHost(): Host {
  return {
    surface: 'page',
    teamsMeetingId: undefined,
    addressOf: (hash) => `${window.location.href.replace(/#.*$/, '')}${hash}`,
    copy: (text) => navigator.clipboard.writeText(text),
    writeMail: undefined,
    startChat: undefined,
    share: undefined,
    openStage: undefined,
  };
}
