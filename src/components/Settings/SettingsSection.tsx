import * as React from 'react';
import { useTheme } from '@fluentui/react/lib/Theme';
import { getSettingsStyles } from './Settings.styles';

interface SettingsSectionProps {
  title: string;
  text: string;
}

/** A part of the settings under its heading, with a sentence that says what it is for. */
export const SettingsSection: React.FC<SettingsSectionProps> = ({ title, text, children }) => {
  const classNames = getSettingsStyles(useTheme());
  return (
    <section className={classNames.section}>
      <h3 className={classNames.heading}>{title}</h3>
      <p className={classNames.text}>{text}</p>
      {children}
    </section>
  );
};
