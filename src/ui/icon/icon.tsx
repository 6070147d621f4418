import type { ReactNode } from "react";

interface IconProps {
  readonly size?: number;
}

/** One line-drawn icon on an 18-unit grid; always beside a word, so hidden from screen readers. */
function lineIcon(drawing: ReactNode) {
  return function Icon({ size = 18 }: IconProps) {
    return (
      <svg
        width={size}
        height={size}
        viewBox="0 0 18 18"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        {drawing}
      </svg>
    );
  };
}

export const CheckIcon = lineIcon(<path d="M3 9.5 7 13.5 15 5" />);
export const CloseIcon = lineIcon(<path d="M4.5 4.5l9 9M13.5 4.5l-9 9" />);
export const ChevronDownIcon = lineIcon(<path d="M5 7l4 4 4-4" />);
export const ChevronLeftIcon = lineIcon(<path d="M11 4 6 9l5 5" />);
export const ChevronRightIcon = lineIcon(<path d="M7 4l5 5-5 5" />);
export const UndoIcon = lineIcon(
  <>
    <path d="M4 7h7a3.5 3.5 0 0 1 0 7H7" />
    <path d="M6.5 4.2 3.7 7l2.8 2.8" />
  </>,
);
export const RedoIcon = lineIcon(
  <>
    <path d="M14 7H7a3.5 3.5 0 0 0 0 7h4" />
    <path d="M11.5 4.2 14.3 7l-2.8 2.8" />
  </>,
);
export const HelpIcon = lineIcon(
  <>
    <circle cx="9" cy="9" r="6.5" />
    <path d="M7 7.2a2 2 0 1 1 2.7 1.9c-.5.2-.7.5-.7 1V10.4M9 12.6v.1" />
  </>,
);
export const InfoIcon = lineIcon(
  <>
    <circle cx="9" cy="9" r="6.8" />
    <path d="M9 8.2v4.2M9 5.5v.1" />
  </>,
);
export const WarningIcon = lineIcon(
  <>
    <rect x="4" y="4" width="10" height="10" rx="1" transform="rotate(45 9 9)" />
    <path d="M9 5.8v4M9 12v.1" />
  </>,
);
export const MenuIcon = lineIcon(<path d="M2.5 4.5h13M2.5 9h13M2.5 13.5h13" />);
export const LightIcon = lineIcon(
  <>
    <circle cx="9" cy="9" r="3.2" />
    <path d="M9 1.8v1.7M9 14.5v1.7M1.8 9h1.7M14.5 9h1.7M3.9 3.9l1.2 1.2M12.9 12.9l1.2 1.2M14.1 3.9l-1.2 1.2M5.1 12.9l-1.2 1.2" />
  </>,
);
export const DarkIcon = lineIcon(<path d="M15.2 11.1A6.5 6.5 0 0 1 6.9 2.8a6.5 6.5 0 1 0 8.3 8.3z" />);

export const DashboardIcon = lineIcon(<path d="M2.5 15.5V9M7 15.5V4M11.5 15.5V7.5M16 15.5v-12" />);
export const GoalIcon = lineIcon(
  <>
    <circle cx="9" cy="9" r="6.5" />
    <circle cx="9" cy="9" r="2.6" />
  </>,
);
export const MonthlyTargetsIcon = lineIcon(<path d="M2 15.5h14M3.5 15.5v-4h3v4M7.5 11.5v-3h3v7M11.5 8.5v-5h3v12" />);
export const PlanIcon = lineIcon(<path d="M2 3h14l-4.5 5.5V15l-5-1.8V8.5z" />);
export const FunnelIcon = lineIcon(<path d="M2.5 4h13M2.5 7.7h9.5M2.5 11.3h6.5M2.5 15h3.5" />);
export const TreeIcon = lineIcon(
  <>
    <rect x="1.5" y="6.8" width="4.6" height="4.4" rx="1" />
    <rect x="11.9" y="2" width="4.6" height="4.4" rx="1" />
    <rect x="11.9" y="11.6" width="4.6" height="4.4" rx="1" />
    <path d="M6.1 9h2.9M11.9 4.2H9v9.6h2.9" />
  </>,
);
export const EntryIcon = lineIcon(
  <>
    <rect x="2" y="3" width="14" height="12" rx="1.5" />
    <path d="M2 7h14M7 7v8M11.5 7v8" />
  </>,
);
export const PasteIcon = lineIcon(
  <>
    <rect x="4" y="3.5" width="10" height="12.5" rx="1.5" />
    <path d="M6.8 2h4.4v3H6.8zM7 9h4M7 12h4" />
  </>,
);
export const FileIcon = lineIcon(<path d="M2 4.5h5l1.6 2H16v8H2z" />);
export const DownloadIcon = lineIcon(<path d="M9 2.5v8.5M5.5 8 9 11.5 12.5 8M3 15.5h12" />);
export const CopyIcon = lineIcon(<path d="M6.5 6.5h8v9h-8zM11.5 6.5v-4h-8v9h3" />);
export const TableIcon = lineIcon(<path d="M2.5 3.5h13v11h-13zM2.5 7.2h13M2.5 10.8h13M8 7.2v7.3" />);
export const ActionIcon = lineIcon(<path d="M2.5 5 4 6.5l2.5-3M2.5 12.5 4 14l2.5-3M9 5h6.5M9 12.5h6.5" />);
export const ReviewIcon = lineIcon(<path d="M2.5 3.5h13v8.5H9l-3.5 3v-3h-3zM5.5 6.5h7M5.5 9h4.5" />);
export const AlertIcon = lineIcon(
  <path d="M4.5 12.5V8a4.5 4.5 0 0 1 9 0v4.5l1.5 1.2H3zM7.3 15.2c.4.7 1 1 1.7 1s1.3-.3 1.7-1" />,
);
export const ScoringIcon = lineIcon(
  <path d="M9 2.2l2.1 4.3 4.7.7-3.4 3.3.8 4.7L9 13l-4.2 2.2.8-4.7L2.2 7.2l4.7-.7z" />,
);
export const CampaignIcon = lineIcon(
  <path d="M2.5 7.2v3.6h2.2l6.3 3.4V3.8L4.7 7.2zM13.3 6.5a3.4 3.4 0 0 1 0 5M5.5 11v3.2h1.8" />,
);
export const AgreementIcon = lineIcon(<path d="M4 2.5h7l3.5 3.5v9.5H4zM11 2.5V6h3.5M6.8 11.2l1.7 1.7 3.2-3.4" />);
