import * as React from 'react';
import { Icon } from '@fluentui/react/lib/Icon';
import { Link } from '@fluentui/react/lib/Link';

interface HostLinkProps {
  href: string;
  /** The host's own dialog for it; `undefined` where the host has none. */
  dialog: (() => Promise<void>) | undefined;
  iconName?: string;
  ariaLabel?: string;
  className?: string | undefined;
}

/**
 * A link that the host's own dialog takes over where it has one. A dialog that fails, as one that is cancelled does, leaves
 * everything as it was; the link can still be copied or opened in a new tab.
 */
export const HostLink: React.FC<HostLinkProps> = ({ href, dialog, iconName, ariaLabel, className, children }) => (
  <Link
    href={href}
    className={className}
    aria-label={ariaLabel}
    data-interception="off"
    {...(href.startsWith('https:') ? { target: '_blank', rel: 'noreferrer' } : {})}
    onClick={(event) => {
      if (dialog !== undefined) {
        event.preventDefault();
        dialog().catch(() => undefined);
      }
    }}
  >
    {iconName !== undefined && <Icon iconName={iconName} />}
    {children}
  </Link>
);
