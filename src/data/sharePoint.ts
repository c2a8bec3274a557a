import { type Queryable, parseBinderWithErrorCheck, parseODataJSON } from '@pnp/queryable';
import { DefaultHeaders, DefaultInit, type ISPFXContext, RequestDigest, type SPFI, spfi } from '@pnp/sp';
import type { RequestGate } from './requestGate';

/** A digest that is used to its last second would be refused on its way. */
const DIGEST_MARGIN = 15;
/** What SharePoint gives a digest, where the page does not say. */
const DIGEST_SECONDS = 1600;

/** The digest of the page, for its own site; what is fetched later comes from `_api/contextinfo`. */
function digestOfPage({ pageContext }: ISPFXContext, url: string): { value: string; expiration: Date } | undefined {
  const { web, legacyPageContext } = pageContext as Partial<ISPFXContext['pageContext']>;
  const value = legacyPageContext?.formDigestValue;
  if (!value || !url.toLowerCase().startsWith(`${web?.absoluteUrl ?? ''}/_api`.toLowerCase())) {
    return undefined;
  }
  const seconds = (legacyPageContext?.formDigestTimeoutSeconds || DIGEST_SECONDS) - DIGEST_MARGIN;
  // The page may have lain asleep: what counts is when the digest was made, which it says itself.
  return { value, expiration: new Date(Date.parse(value.split(',')[1] ?? '') + seconds * 1000) };
}

/** As PnPjs' `DefaultParse`, which copies the whole text once more to see whether it is blank: long for a long register. */
const ParseAnswer = parseBinderWithErrorCheck(async (response) => {
  const text = await response.text();
  return text.trim() === '' ? {} : parseODataJSON(JSON.parse(text));
});

/**
 * PnPjs bound to the site that a web part is on, as PnPjs' own `SPFx` binds it, but that requests go through `gate` and wait
 * when SharePoint asks for it. They go out as the signed-in user; the request digest is taken from the page while it is
 * fresh, and from `_api/contextinfo` afterwards.
 */
export function createSharePoint(context: ISPFXContext, gate: RequestGate): SPFI {
  const { absoluteUrl } = context.pageContext.web;
  return spfi().using(
    DefaultHeaders(),
    DefaultInit(),
    gate.behaviour,
    ParseAnswer,
    RequestDigest((url) => digestOfPage(context, url)),
    (instance: Queryable) => {
      instance.on.pre.prepend(async (url, init, result) => [
        /^https?:\/\//i.test(url) ? url : `${absoluteUrl.replace(/\/$/, '')}/${url.replace(/^\//, '')}`,
        init,
        result,
      ]);
      return instance;
    },
  );
}
